import Markup
import School
import Storage
import Web

/// A parent's tie to a child: what they are to the child, until when, and whether a court has shut them out.
struct TiePage: Page {
    static let path = "/people/:person/parents/:tie"
    static let act = Act.keepCard

    struct Sheet: Sendable {
        let tie: ListedParent
        let student: PersonName
    }

    let id: ID<Person>
    let tie: Int
    let form: Form

    init(_ form: Form) throws {
        id = try form.id("person")
        tie = try form.tie()
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scopeOfStudent(id, on: asking.today)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let facts = try records.facts(of: id) else { throw NotFound() }
        return Sheet(tie: try records.tie(tie, of: id), student: facts.name)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let fields = Fields(form), kin = Kin.allCases.map { (value: String($0.rawValue), title: $0.title) }
        let tie = sheet.tie
        return View(
            "\(tie.name.list) — родитель",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.people))">Люди</a></li>\
                <li><a href="\(frame.link(.person(id)))">\(sheet.student.list)</a></li></ol>
                <header class="page__head"><h1>\(tie.name.full)</h1><p class="page__note">родитель с \
                \(RussianDate.long(tie.days.from)) · <a href="\(frame.link(.person(ID(tie.parent.number))))">карточка</a>\
                </p></header>
                \(fields.summary)<form method="post" action="\(frame.link(.tie(tie.id, of: id)))">\(frame.tokenField)\
                \(Seen.tie(tie).field)\
                \(fields.select("kin", "Кем приходится", kin, String(tie.kin.rawValue)))\
                \(fields.day("to", "Последний день", tie.days.to, hint: "пусто — без срока"))\
                \(fields.choice("blocked", "Доступ к записям ребёнка", [("no", "открыт"), ("yes", "закрыт судом")],
                    tie.isBlocked ? "yes" : "no"))\
                \(fields.text("basis", "Основание", tie.basis, limit: 200, hint: "решение суда: номер и дата"))\
                <div class="form__foot"><button class="button" data-kind="main">Сохранить</button>\
                <a class="button" data-kind="quiet" href="\(frame.link(.person(id)))">Не менять</a></div></form>
                </main>
                """)
    }
}

extension Form {
    /// The tie that the address names.
    func tie() throws -> Int {
        guard let tie = Int(try part("tie")) else { throw NotFound() }
        return tie
    }
}

extension Reading {
    /// A tie of this very student.
    func tie(_ id: Int, of student: ID<Person>) throws -> ListedParent {
        guard let tie = try parenthood(id), tie.student.number == student.number else { throw NotFound() }
        return tie
    }
}
