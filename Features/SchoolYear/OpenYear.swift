import Markup
import School
import Storage
import Web

/// Opens an empty school year: quarters and half-years, holidays between them, bells (001 п. 4.3).
struct OpenYear: Action {
    static let path = "/setup/year"
    static let act = Act.setUpSchool
    static let page: (any Page.Type)? = BeginPage.self

    private let year: SchoolYear
    private let quarters: [(from: Day, to: Day)]
    private let firstLesson: TimeOfDay

    init(_ form: Form) throws {
        guard let number = try form.number("year", called: "Учебный год", in: 2000...2100),
            let starts = Day(year: number, month: 9, day: 1), let ends = Day(year: number + 1, month: 8, day: 31)
        else { throw Objection("Выберите учебный год.", field: "year") }
        year = SchoolYear(number, starts: starts, ends: ends)
        quarters = try (1...4).map { n in
            guard let from = try form.day("from\(n)", called: "Начало \(n)-й четверти"),
                let to = try form.day("to\(n)", called: "Конец \(n)-й четверти")
            else { throw Objection("Заполните даты \(n)-й четверти.", field: "from\(n)") }
            return (from, to)
        }
        guard let first = TimeOfDay(form["first"] ?? ""), (6 * 60...18 * 60).contains(first.minutes) else {
            throw Objection("Начало первого урока: время от 06:00 до 18:00, например 08:30.", field: "first")
        }
        firstLesson = first
        try check()
    }

    private func check() throws {
        var last = year.starts - 1
        for (index, quarter) in quarters.enumerated() {
            guard quarter.from > last, quarter.to >= quarter.from, year.contains(quarter.to) else {
                throw Objection(
                    "\(index + 1)-я четверть: даты должны идти по порядку и лежать внутри \(year.title) учебного года.",
                    field: "from\(index + 1)")
            }
            last = quarter.to
        }
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard try records.years().isEmpty else { throw Conflict("Учебный год уже открыт.") }
        try records.add(year: year)
        _ = try records.add(scheme: "Четверти", .quarter, of: year.number, parts: quarters)
        _ = try records.add(
            scheme: "Полугодия", .halfYear, of: year.number,
            parts: [(quarters[0].from, quarters[1].to), (quarters[2].from, quarters[3].to)])
        for (earlier, later) in zip(quarters, quarters.dropFirst()) where later.from - earlier.to > 1 {
            try records.declare(.holiday, from: earlier.to + 1, to: later.from - 1, of: year.number, note: "каникулы")
        }
        try records.add(bells: bells, named: "Обычные звонки", from: year.starts)
        return .see(.readiness())
    }

    /// Lessons of 45 minutes; the breaks after the second and the third are for meals.
    private var bells: Bells {
        var time = firstLesson.minutes
        return Bells(
            zip(1..., [10, 20, 20, 10, 10, 10, 10, 10]).map { n, rest in
                defer { time += 45 + rest }
                return Bell(n: n, starts: TimeOfDay(minutes: time), ends: TimeOfDay(minutes: time + 45))
            })
    }
}
