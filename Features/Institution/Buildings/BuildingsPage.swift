import Markup
import School
import Storage
import Web

/// Buildings and rooms, with the forms that add them.
struct BuildingsPage: Page {
    static let path = "/school/buildings"
    static let act = Act.seeSchool

    struct Sheet: Sendable {
        let buildings: [ListedBuilding]
        let rooms: [ListedRoom]
        let today: Day
        let maySetUp: Bool

        func rooms(of building: ID<Building>?) -> [ListedRoom] { rooms.filter { $0.building == building } }
    }

    let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        Sheet(
            buildings: try records.buildings(), rooms: try records.rooms(), today: asking.today,
            maySetUp: asking.may(.setUpSchool, on: .school))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Здания и кабинеты",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.school))">Школа</a></li></ol>
                <header class="page__head"><h1>Здания и кабинеты</h1></header>
                \(Fields(form).summary)\(each: sheet.buildings, { building($0, sheet, frame) })\
                \(rooms(sheet.rooms(of: nil), sheet, frame))\(if: sheet.maySetUp, adding(sheet, frame))
                </main>
                """)
    }

    private func building(_ one: ListedBuilding, _ sheet: Sheet, _ frame: Frame) -> HTML {
        let closed = one.to.map { ", закрыто с \(($0 + 1).russian)" } ?? ""
        return """
            <section class="section"><div class="section__head"><h2>\(one.name)</h2>\
            \(if: sheet.maySetUp, "<a href=\"\(frame.link(.building(one.id)))\">Изменить</a>")</div>
            \(if: !one.address.isEmpty || one.to != nil, "<p class=\"note\">\(one.address)\(closed)</p>")\
            \(list(sheet.rooms(of: one.id), sheet, frame))</section>

            """
    }

    private func rooms(_ rooms: [ListedRoom], _ sheet: Sheet, _ frame: Frame) -> HTML {
        if rooms.isEmpty, !sheet.buildings.isEmpty { return .none }
        return """
            <section class="section"><div class="section__head">\
            <h2>\(sheet.buildings.isEmpty ? "Кабинеты" : "Без здания")</h2></div>\(list(rooms, sheet, frame))</section>

            """
    }

    private func list(_ rooms: [ListedRoom], _ sheet: Sheet, _ frame: Frame) -> HTML {
        guard !rooms.isEmpty else { return "<p class=\"empty\">Кабинетов пока нет.</p>" }
        return "<ul class=\"room-list\">\(each: rooms, { room($0, sheet, frame) })</ul>"
    }

    private func room(_ one: ListedRoom, _ sheet: Sheet, _ frame: Frame) -> HTML {
        let isClosed = one.to.map { $0 < sheet.today } ?? false
        let name: HTML = "\(one.name)\(if: isClosed, " (закрыт)")"
        return sheet.maySetUp ? "<li><a href=\"\(frame.link(.room(one.id)))\">\(name)</a></li>" : "<li>\(name)</li>"
    }

    private func adding(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let fields = Fields(form)
        let places = [("", "не указано")] + sheet.buildings.map { (value: $0.id.description, title: $0.name) }
        return """
            <section class="section"><div class="section__head"><h2>Добавить здание</h2></div>
            <form method="post" action="\(frame.link(.buildings))" class="reason">\(frame.tokenField)\
            \(fields.text("building", "Название здания", limit: 100))\
            \(fields.text("address", "Адрес здания", limit: 300, hint: "если отличается от адреса школы"))\
            <div class="field"><button class="button">Добавить здание</button></div></form></section>
            <section class="section"><div class="section__head"><h2>Добавить кабинеты</h2></div>
            <form method="post" action="\(frame.link(Link("/school/rooms")))" class="reason">\(frame.tokenField)\
            \(fields.area("rooms", "Кабинеты", limit: 2_000, rows: 2, hint: "через запятую: 12, 13, спортзал"))\
            \(fields.select("in", "Здание", places))\
            <div class="field"><button class="button">Добавить кабинеты</button></div></form></section>

            """
    }
}
