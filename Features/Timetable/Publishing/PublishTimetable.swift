import School
import Storage
import Web

/// Publishes a draft from a day on: lessons follow it in journals and diaries (001 п. 4.3; 002 п. 4.2.2).
struct PublishTimetable: Action {
    static let path = "/timetable/edit/:draft/publish"
    static let act = Act.keepTimetable
    static var page: (any Page.Type)? { PublishPage.self }

    let draft: Int
    let days: VersionDays
    let accepted: Set<String>
    let reason: String
    let form: Form

    init(_ form: Form) throws {
        draft = try form.draft()
        days = try VersionDays(form)
        accepted = Set(form.all("accept"))
        reason = try form.text("reason", called: "Почему накладки остаются", limit: 200)
        self.form = form
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let year = try records.yearOfTimetable(asking)
        try days.check(year)
        let draft = try records.draft(draft, asking, on: days.from)
        try Seen.draft(draft).check(form)
        let words = ClashWords(draft.week)
        let kept = draft.clashes.filter { !$0.isWarning }
        if let wrong = kept.first(where: \.isImpossible) {
            throw Objection("\(words.text(wrong)). Исправьте это в черновике.", field: "from")
        }
        if let open = kept.first(where: { !accepted.contains(ClashWords.key($0)) }) {
            throw Objection(
                "Накладка: \(words.text(open)). Исправьте её в черновике или отметьте, что она остаётся.",
                field: "accept")
        }
        if !kept.isEmpty, reason.isEmpty { throw Objection("Напишите, почему накладки остаются.", field: "reason") }
        try records.publish(draft.version, year: year, during: Span(from: days.from, to: days.to))
        for clash in kept { try records.accept(clash: words.text(clash), in: draft.version.id, reason: reason) }
        return .see(.timetables)
    }
}

/// Takes back the publication of a version that has not begun: it is a draft again.
struct TakeBackTimetable: Action {
    static let path = "/timetable/versions/:version/back"
    static let act = Act.keepTimetable
    static var page: (any Page.Type)? { VersionsPage.self }

    let version: Int

    init(_ form: Form) throws { version = try form.id("version", of: TimetableVersion.self).number }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let year = try records.yearOfTimetable(asking)
        guard let version = try records.timetableVersion(version), version.year == year.number else { throw NotFound() }
        try records.takeBack(publicationOf: version, year: year)
        return .see(.timetableDraft(version.id))
    }
}
