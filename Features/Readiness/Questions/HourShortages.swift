import School
import Storage
import Web

extension Reading {
    /// Where the load is not what the curriculum asks, and classes that no curriculum is written for: six questions.
    func hourShortages(_ time: ReadinessTime) throws -> [Shortage] {
        let hours = try yearHours(time.year.number, on: time.day)
        let unplanned = hours.classes.filter { hours.planned($0).isEmpty }
        let different = hours.classes.flatMap { listed in
            hours.differences(listed).map { one in
                Shortage.Case(
                    "\(listed.name.text) · \(one.subject.name) — по плану \(WeeklyHours.text(one.planned)) ч, "
                        + "в нагрузке \(WeeklyHours.text(one.given)) ч", .load(ofClass: listed.slug))
            }
        }
        return [
            Shortage(
                "Классы без учебного плана",
                unplanned.map { .init($0.name.text, .curriculum(gradeLevel: $0.gradeLevel)) },
                advice: "Внесите часы в неделю для параллели или профиля.", .curriculum),
            Shortage(
                "Предметы, где нагрузка расходится с учебным планом", different,
                advice: "Измените строку нагрузки класса или часы в учебном плане.", .load),
        ]
    }
}
