import Markup
import School
import Storage
import Web

/// The form that keeps a room.
struct RoomPage: Page {
    static let path = "/school/rooms/:room"
    static let act = Act.setUpSchool

    struct Sheet: Sendable {
        let room: ListedRoom
        let buildings: [ListedBuilding]
    }

    let id: ID<Room>
    let form: Form

    init(_ form: Form) throws {
        id = try form.id("room")
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let found = try records.rooms().first(where: { $0.id == id }) else { throw NotFound() }
        return Sheet(room: found, buildings: try records.buildings())
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let fields = Fields(form), room = sheet.room
        let places = [("", "не указано")] + sheet.buildings.map { (value: $0.id.description, title: $0.name) }
        return KeepPlace.view(
            "Кабинет \(room.name)", frame, to: .room(id), summary: fields.summary,
            """
            \(fields.text("name", "Название", room.name, limit: 40))\
            \(fields.select("in", "Здание", places, room.building?.description ?? ""))\
            \(fields.day("to", "Последний день", room.to, hint: "пусто — кабинет работает"))
            """)
    }
}
