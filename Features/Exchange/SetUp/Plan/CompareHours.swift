import School

extension SetUpWork {
    private static let mostTold = 30

    /// Where the load says other hours than the curriculum: told, not refused, for a school may mean it.
    mutating func compareHours() {
        var taught: [Place: [String: Int]] = [:]
        for wish in changes.load {
            for schoolClass in wish.group.classes {
                let place = Place(schoolClass: schoolClass, subject: wish.group.subject)
                taught[place, default: [:]][wish.group.name, default: 0] += wish.tenths
            }
        }
        var told: [String] = []
        for (place, byGroup) in taught.sorted(by: { $0.key.order < $1.key.order }) {
            guard let planned = planned(place) else { continue }
            let whole = byGroup[""] ?? 0
            let groups = byGroup.filter { !$0.key.isEmpty }.map { $0.value + whole }
            guard let other = (groups.isEmpty ? [whole] : groups).first(where: { $0 != planned }) else { continue }
            let title = teaching.subjects[place.subject] ?? changes.subjects[place.subject]?.name ?? place.subject
            told.append(
                "\(place.schoolClass.text), \(title): по плану \(Hours.text(planned)), в нагрузке \(Hours.text(other))."
            )
        }
        people.remarks += told.prefix(Self.mostTold)
        if told.count > Self.mostTold {
            people.remarks.append("Часы расходятся с планом ещё в \(told.count - Self.mostTold) местах.")
        }
    }

    private struct Place: Hashable {
        let schoolClass: ClassName
        let subject: String

        var order: String { "\(100 + (schoolClass.gradeLevel ?? 99))\(schoolClass.letter) \(subject)" }
    }

    /// Of the class's own profile, else of the grade level; nothing where the curriculum says nothing.
    private func planned(_ place: Place) -> Int? {
        let name = place.schoolClass
        let profile = changes.classes[name]?.profile ?? teaching.classes[name]?.profile ?? ""
        let lines =
            changes.curriculum
            + teaching.curriculum.filter { old in
                !changes.curriculum.contains {
                    $0.gradeLevel == old.gradeLevel && $0.profile == old.profile && $0.subject == old.subject
                }
            }
        let own = lines.filter { $0.gradeLevel == name.gradeLevel && $0.subject == place.subject }
        return (own.first { $0.profile == profile } ?? own.first { $0.profile.isEmpty })?.tenths
    }
}
