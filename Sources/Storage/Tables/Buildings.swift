import School

/// A building of the school.
package struct ListedBuilding: Sendable, Hashable {
    /// Its number.
    package let id: ID<Building>
    /// «Главное здание».
    package let name: String
    /// Its address; empty where it is the school's own.
    package let address: String
    /// Its last day of use, nil while it is in use.
    package let to: Day?
}

/// A room of the school.
package struct ListedRoom: Sendable, Hashable {
    /// Its number.
    package let id: ID<Room>
    /// «214», «спортзал».
    package let name: String
    /// Where it is, nil where nobody has said.
    package let building: ID<Building>?
    /// Its last day of use, nil while it is in use.
    package let to: Day?
}

extension Official {
    static let building = Official(
        .building, fields: ["Название", "Адрес", "По"],
        live: SQL("SELECT id, 0, 0, name, address, to_day FROM building"))
    /// Rooms that came with timetables before rooms had a history stay out until they are first changed.
    static let room = Official(
        .room, fields: ["Название", "Здание", "По"],
        live: SQL("SELECT id, 0, 0, name, building, to_day FROM room WHERE is_told = 1"))
}

extension Reading {
    private static let buildings = SQL("SELECT id, name, address, to_day FROM building ORDER BY id")
    private static let rooms = SQL("SELECT id, name, building, to_day FROM room ORDER BY id")

    /// The school's buildings in the order in which they were added, closed ones included.
    package func buildings() throws -> [ListedBuilding] {
        try rows(Self.buildings) {
            ListedBuilding(id: $0.id(0), name: $0.text(1), address: $0.text(2), to: $0.dayOrNil(3))
        }
    }

    /// The school's rooms by name, closed ones included.
    package func rooms() throws -> [ListedRoom] {
        try rows(Self.rooms) {
            ListedRoom(id: $0.id(0), name: $0.text(1), building: $0.idOrNil(2), to: $0.dayOrNil(3))
        }
        .sorted { (SortKey.of($0.name), $0.id) < (SortKey.of($1.name), $1.id) }
    }
}

extension Writing {
    private static let addBuilding = SQL("INSERT INTO building (name, address) VALUES (?1, ?2) RETURNING id")
    private static let setBuilding = SQL("UPDATE building SET name = ?2, address = ?3, to_day = ?4 WHERE id = ?1")
    private static let addRoom = SQL("INSERT INTO room (name, building, is_told) VALUES (?1, ?2, 1) RETURNING id")
    private static let setRoom = SQL("UPDATE room SET name = ?2, building = ?3, to_day = ?4, is_told = 1 WHERE id = ?1")

    /// Adds a building; a name taken meets an objection.
    @discardableResult
    package func add(building name: String, address: String = "") throws -> ID<Building> {
        try check(building: name, except: nil)
        let id = try insert(Self.addBuilding, name, address)
        try remember(.building, id, became: [name, address, Day?.none])
        return ID(id)
    }

    /// Renames a building, moves its address, closes it after a day or opens it again.
    package func change(building id: ID<Building>, name: String, address: String, to: Day?) throws {
        guard try buildings().contains(where: { $0.id == id }) else { throw NotFound() }
        try check(building: name, except: id)
        try execute(Self.setBuilding, id, name, address, to)
        try remember(.building, id, became: [name, address, to])
    }

    /// Adds a room, of a building or of nobody knows which; a name taken there meets an objection.
    @discardableResult
    package func add(room name: String, in building: ID<Building>? = nil) throws -> ID<Room> {
        try check(room: name, in: building, except: nil)
        let id = try insert(Self.addRoom, name, building)
        try remember(.room, id, became: [name, building, Day?.none])
        return ID(id)
    }

    /// Renames a room, says in which building it is, closes it after a day or opens it again.
    package func change(room id: ID<Room>, name: String, building: ID<Building>?, to: Day?) throws {
        guard try rooms().contains(where: { $0.id == id }) else { throw NotFound() }
        try check(room: name, in: building, except: id)
        try execute(Self.setRoom, id, name, building, to)
        try remember(.room, id, became: [name, building, to])
    }

    private func check(building name: String, except id: ID<Building>?) throws {
        if try buildings().contains(where: { $0.name == name && $0.id != id }) {
            throw Objection("Здание «\(name)» уже есть.", field: "name")
        }
    }

    private func check(room name: String, in building: ID<Building>?, except id: ID<Room>?) throws {
        if try rooms().contains(where: { $0.name == name && $0.building == building && $0.id != id }) {
            throw Objection("Кабинет «\(name)» здесь уже есть.", field: "name")
        }
    }
}
