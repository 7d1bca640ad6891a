import School
import Storage
import Web

/// What the publication of a draft would change from a day on, and the form that publishes it.
struct PublishPage: Page {
    static let path = "/timetable/edit/:draft/publish"
    static let act = Act.keepTimetable

    struct Sheet: Sendable {
        let draft: Draft
        let days: Span
        /// What would change; nil where it cannot be foreseen.
        let forecast: TimetableForecast?
        /// Why it cannot be published as it stands.
        let obstacle: String?
        let today: Day
    }

    let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let year = try records.yearOfTimetable(asking), number = try form.draft()
        let version = try records.draftVersion(number, asking)
        var days = Span(from: version.from, to: version.to)
        // A form that came back with an unreadable day shows the draft's own days.
        if let typed = try? VersionDays(form), year.contains(typed.from) {
            days = Span(from: typed.from, to: typed.to)
        } else if form.objection == nil, form["from"] != nil {
            try VersionDays(form).check(year)
        }
        let draft = try records.draft(number, asking, on: days.from)
        var obstacle = try records.obstacle(to: version, of: year, during: days)?.text
        var forecast: TimetableForecast?
        do {
            forecast = try records.forecast(of: version, year: year, during: days, today: asking.today)
        } catch let objection as Objection {
            obstacle = obstacle ?? objection.text
        }
        return Sheet(draft: draft, days: days, forecast: forecast, obstacle: obstacle, today: asking.today)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { PublishView(sheet: sheet, frame: frame, form: form).view }
}
