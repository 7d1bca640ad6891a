import Markup
import School
import Storage
import Web

/// The form that keeps a building.
struct BuildingPage: Page {
    static let path = "/school/buildings/:building"
    static let act = Act.setUpSchool

    let id: ID<Building>
    let form: Form

    init(_ form: Form) throws {
        id = try form.id("building")
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> ListedBuilding {
        guard let found = try records.buildings().first(where: { $0.id == id }) else { throw NotFound() }
        return found
    }

    func view(_ sheet: ListedBuilding, _ frame: Frame) -> View {
        let fields = Fields(form)
        return KeepPlace.view(
            sheet.name, frame, to: .building(id), summary: fields.summary,
            """
            \(fields.text("name", "Название", sheet.name, limit: 100))\
            \(fields.text("address", "Адрес", sheet.address, limit: 300))\
            \(fields.day("to", "Последний день", sheet.to, hint: "пусто — здание работает"))
            """)
    }
}

/// The frame that forms of buildings and rooms share.
enum KeepPlace {
    static func view(_ title: String, _ frame: Frame, to link: Link, summary: HTML, _ fields: HTML) -> View {
        View(
            title,
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.school))">Школа</a></li>\
                <li><a href="\(frame.link(.buildings))">Здания и кабинеты</a></li></ol>
                <header class="page__head"><h1>\(title)</h1></header>
                \(summary)<form method="post" action="\(frame.link(link))">\(frame.tokenField)\(fields)\
                <div class="form__foot"><button class="button" data-kind="main">Сохранить</button>\
                <a class="button" data-kind="quiet" href="\(frame.link(.buildings))">Не менять</a></div></form>
                </main>
                """)
    }
}
