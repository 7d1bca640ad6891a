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
        /// What is wrong with the days that were asked for; the draft's own are compared then.
        let wrong: Objection?
    }

    let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let year = try records.yearOfTimetable(asking), number = try form.draft()
        let version = try records.draftVersion(number, asking)
        var days = Span(from: version.from, to: version.to)
        var wrong: Objection?
        if form["from"] != nil {
            do {
                let typed = try VersionDays(form)
                try typed.check(year)
                days = Span(from: typed.from, to: typed.to)
            } catch let objection as Objection { wrong = objection }
        }
        let draft = try records.draft(number, asking, on: days.from)
        var obstacle = try records.obstacle(to: version, of: year, during: days)?.text
        var forecast: TimetableForecast?
        do {
            forecast = try records.forecast(of: version, year: year, during: days, today: asking.today)
        } catch let objection as Objection {
            obstacle = obstacle ?? objection.text
        }
        return Sheet(
            draft: draft, days: days, forecast: forecast, obstacle: obstacle, today: asking.today, wrong: wrong)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        guard form.objection == nil, let wrong = sheet.wrong else {
            return PublishView(sheet: sheet, frame: frame, form: form).view
        }
        var view = PublishView(sheet: sheet, frame: frame, form: form.objected(wrong)).view
        view.status = 422
        return view
    }
}
