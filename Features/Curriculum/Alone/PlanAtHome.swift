import School
import Storage
import Web

/// Opens pages of a student taught at home for the subjects of the class, all in one act, by the order of the form.
struct PlanAtHome: Action {
    static let path = "/people/:person/own-subjects"
    static let act = Act.keepCurriculum
    static var page: (any Page.Type)? { StudyFormPage.self }

    let person: ID<Person>
    let from: Day
    let form: Form

    init(_ form: Form) throws {
        person = try form.id("person")
        guard let day = try form.day("since", called: "С какого дня") else {
            throw Objection("Укажите, с какого дня.", field: "since")
        }
        from = day
        self.form = form
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let one = try records.oneAlone(person, on: from, asking)
        try one.year.check(from, field: "since")
        if let home = one.home { try records.check(from, for: home, field: "since") }
        guard let line = one.line(on: from), line.form == .homeSchooled else {
            throw Objection("В этот день ученик учится не на дому: сначала запишите приказ.", field: "since")
        }
        let offers = try records.ownOffers(to: one, on: from)
        let staff = Set(try records.staffChoices(on: from).map(\.value))
        let wishes = try offers.compactMap { try wish($0, staff) }
        guard !wishes.isEmpty else {
            throw Objection("Укажите часы хотя бы у одного предмета.", field: offers.first?.hoursField ?? "since")
        }
        do {
            try records.planIndividually(
                one.student, wishes, from: from, year: one.year.number, isEverything: wishes.count == offers.count,
                order: line.order)
        } catch let objection as Objection where objection.field == "from" {
            throw Objection(objection.text, field: "since")
        }
        return .see(.studyForm(of: person))
    }

    /// What was typed of one subject; nil where it stays with the class.
    private func wish(_ offer: OwnOffer, _ staff: Set<String>) throws -> OwnSubject? {
        let typed = form[offer.hoursField] ?? ""
        if typed.isEmpty { return nil }
        guard let tenths = WeeklyHours.tenths(typed), tenths > 0 else {
            throw Objection(
                "\(offer.name): часов в неделю — число от 0,1 до 40, например 2 или 2,5.", field: offer.hoursField)
        }
        guard let text = form[offer.teacherField], staff.contains(text), let teacher = ID<Person>(text) else {
            throw Objection("\(offer.name): выберите учителя.", field: offer.teacherField)
        }
        return OwnSubject(offer.subject, by: teacher, weeklyTenths: tenths)
    }
}
