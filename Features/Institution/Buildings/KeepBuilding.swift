import School
import Storage
import Web

/// Adds a building.
struct AddBuilding: Action {
    static let path = "/school/buildings"
    static let act = Act.setUpSchool
    static var page: (any Page.Type)? { BuildingsPage.self }

    let name: String
    let address: String

    init(_ form: Form) throws {
        name = try form.needed("building", called: "Название здания", limit: 100)
        address = try form.text("address", called: "Адрес здания", limit: 300)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        try naming("building") { _ = try records.add(building: name, address: address) }
        return .see(.buildings)
    }
}

/// Renames a building, moves it, closes it after a day.
struct ChangeBuilding: Action {
    static let path = "/school/buildings/:building"
    static let act = Act.setUpSchool
    static var page: (any Page.Type)? { BuildingPage.self }

    let id: ID<Building>
    let name: String
    let address: String
    let to: Day?

    init(_ form: Form) throws {
        id = try form.id("building")
        name = try form.needed("name", called: "Название", limit: 100)
        address = try form.text("address", called: "Адрес", limit: 300)
        to = try form.day("to", called: "Последний день")
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        try records.change(building: id, name: name, address: address, to: to)
        return .see(.buildings)
    }
}

/// Turns an objection of the records towards the form's own field.
func naming<T>(_ field: String, _ body: () throws -> T) throws -> T {
    do { return try body() } catch let objection as Objection { throw Objection(objection.text, field: field) }
}
