import School
import Storage
import Web

/// Keeps the names of the classes that will begin with the next year.
struct KeepNewClasses: Action {
    static let path = "/year/new-classes"
    static let act = Act.setUpSchool
    static let page: (any Page.Type)? = NextYearPage.self

    private let year: Int
    private let names: [ClassName]

    init(_ form: Form) throws {
        guard let number = try form.number("year", called: "Учебный год", in: 2000...2100) else {
            throw Objection("Выберите учебный год.", field: "year")
        }
        year = number
        let typed = try form.text("classes", called: "Новые классы", limit: 400)
        names = NextYearMaking.names(typed)
        if let wrong = names.first(where: { $0.gradeLevel == nil || $0.letter.unicodeScalars.count > 15 }) {
            throw Objection(
                "Новые классы: «\(wrong.text)» — не название класса. Пишите параллель и букву, например 1А.",
                field: "classes")
        }
        if Set(names).count < names.count {
            throw Objection("Новые классы: одно название написано дважды.", field: "classes")
        }
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard try records.years().last?.number == year - 1 else { throw Conflict("Этот учебный год уже открыт.") }
        try records.keep(newClasses: names.map(\.text).joined(separator: ", "), of: year)
        return .see(.nextYear)
    }
}
