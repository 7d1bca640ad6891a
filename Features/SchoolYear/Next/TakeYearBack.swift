import School
import Storage
import Web

/// Takes back the opening of a year, while nothing is written in its lessons.
struct TakeYearBack: Action {
    static let path = "/year/undo"
    static let act = Act.setUpSchool

    private let year: Int

    init(_ form: Form) throws {
        guard let number = try form.number("year", called: "Учебный год", in: 2000...2100) else {
            throw Objection("Выберите учебный год.", field: "year")
        }
        year = number
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let opening = try records.opening(of: year) else { throw NotFound() }
        try records.takeBack(opening)
        return .see(.nextYear)
    }
}
