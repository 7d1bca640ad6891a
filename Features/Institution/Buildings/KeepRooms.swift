import School
import Storage
import Web

/// Adds rooms, all or none.
struct AddRooms: Action {
    static let path = "/school/rooms"
    static let act = Act.setUpSchool
    static var page: (any Page.Type)? { BuildingsPage.self }

    let names: [String]
    let building: ID<Building>?

    init(_ form: Form) throws {
        let text = try form.needed("rooms", called: "Кабинеты", limit: 2_000)
        names = text.split { $0 == "," || $0 == ";" || $0.isNewline }.map { Self.trimmed($0) }.filter { !$0.isEmpty }
        guard !names.isEmpty else { throw Objection("Заполните поле «Кабинеты».", field: "rooms") }
        if let long = names.first(where: { $0.unicodeScalars.count > 40 }) {
            throw Objection("Кабинеты: «\(long.prefix(40))…» длиннее 40 знаков.", field: "rooms")
        }
        building = try RoomForm.building(form)
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        try RoomForm.check(building, records)
        try naming("rooms") { for name in names { try records.add(room: name, in: building) } }
        return .see(.buildings)
    }
}

/// Renames a room, moves it to a building, closes it after a day.
struct ChangeRoom: Action {
    static let path = "/school/rooms/:room"
    static let act = Act.setUpSchool
    static var page: (any Page.Type)? { RoomPage.self }

    let id: ID<Room>
    let name: String
    let building: ID<Building>?
    let to: Day?

    init(_ form: Form) throws {
        id = try form.id("room")
        name = try form.needed("name", called: "Название", limit: 40)
        building = try RoomForm.building(form)
        to = try form.day("to", called: "Последний день")
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        try RoomForm.check(building, records)
        try records.change(room: id, name: name, building: building, to: to)
        return .see(.buildings)
    }
}

/// What both forms of rooms read alike.
enum RoomForm {
    static func building(_ form: Form) throws -> ID<Building>? {
        guard let typed = form["in"], !typed.isEmpty else { return nil }
        guard let id = ID<Building>(typed) else { throw Objection("Выберите здание из списка.", field: "in") }
        return id
    }

    static func check(_ building: ID<Building>?, _ records: Reading) throws {
        guard let building else { return }
        guard try records.buildings().contains(where: { $0.id == building }) else {
            throw Objection("Выберите здание из списка.", field: "in")
        }
    }
}
