import School
import Storage
import Web

/// Opens the next year out of the ending one, by one order and in one transaction (001 п. 4.4).
struct OpenNextYear: Action {
    static let path = "/year/open"
    static let act = Act.setUpSchool
    static let page: (any Page.Type)? = NextYearPage.self

    private let year: Int
    private let order: String
    private let ordered: Day
    private let form: Form

    init(_ form: Form) throws {
        guard let number = try form.number("year", called: "Учебный год", in: 2000...2100) else {
            throw Objection("Выберите учебный год.", field: "year")
        }
        year = number
        order = try form.needed("order", called: "Приказ №", limit: 40)
        guard let day = try form.day("ordered", called: "Дата приказа") else {
            throw Objection("Укажите дату приказа о переводе.", field: "ordered")
        }
        ordered = day
        self.form = form
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let ending = try records.years().last, ending.number == year - 1 else {
            throw Conflict("Этот учебный год уже открыт или открывается не по порядку. Откройте страницу ещё раз.")
        }
        let opens = asking.regulation.opens(of: year)
        guard asking.today >= opens else {
            throw Objection("Новый учебный год открывают с \(RussianDate.long(opens)) года. Выбранное сохранено.")
        }
        guard (opens - 180...opens + 180).contains(ordered) else {
            throw Objection("Дата приказа о переводе: ждём день \(year) года.", field: "ordered")
        }
        let plan = try records.nextYear(after: ending)
        let dates = try plan.schemes.map { try NextDates(form).read($0, in: plan.coming) }
        let made = try records.addOrder(
            order, ordered, .transfer, about: "О переводе и выпуске учащихся в \(plan.coming.title) учебном году")
        var carrying = Carrying(records, plan, order: made)
        try carrying.carry(dates)
        return .see(.nextYear)
    }
}
