import Markup
import School
import Storage
import Web

/// Begins FET's work on the school's own load; its plan is found like that of any file.
struct SolveSchool: Action {
    static let path = "/import/timetable/solve"
    static let act = Act.importTimetable
    static let page: (any Page.Type)? = SolveSchoolPage.self

    /// What stands in the place of a file's name.
    static let source = "Нагрузка школы"

    private let wishes: FETWriter.Wishes
    private let minutes: Int

    init(_ form: Form) throws {
        wishes = .init(keepsPlaces: form.isTicked("keep"), forbidsGaps: form.isTicked("gaps"))
        guard let minutes = try form.number("minutes", called: "Сколько искать", in: 1...20) else {
            throw Objection("Выберите, сколько минут искать расписание.", field: "minutes")
        }
        self.minutes = minutes
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let writer = try FETWriter(records, today: asking.today, wishes: wishes)
        let (bytes, lessons) = writer.file(named: "Parta")
        guard lessons > 0 else {
            throw Objection("В нагрузке этого года ещё нет часов: внесите её, потом составляйте.", field: "main")
        }
        let key = try Upload.begin(.timetable, bytes, named: Self.source, records)
        var upload = try Upload(key, .timetable, records)
        try SolveTimetable.begin(&upload, minutes: minutes, records)
        return .see(.timetableFile(key))
    }

    /// The load and the standing timetable as a file for FET on one's own computer.
    static let door = Door("GET", "/import/timetable/school.fet", act: .importTimetable, isInside: true) { call in
        let inside = try await call.permit(for: .importTimetable, about: { _, _ in .school })
        guard let school = call.school else { throw NotFound() }
        let bytes = try await call.front.records.school(school).read { records in
            try FETWriter(records, today: inside.asking.today, wishes: .init(keepsPlaces: true, forbidsGaps: false))
                .file(named: "Parta").bytes
        }
        return .file(bytes, media: "application/xml", name: "school.fet")
    }
}
