import Markup
import School
import Storage
import Web

/// The form that changes a kind of work, or stops offering it.
struct WorkKindPage: Page {
    static let path = "/school/work-kinds/:kind"
    static let act = Act.keepWorkKinds

    let id: ID<WorkKind>
    let form: Form

    init(_ form: Form) throws {
        id = try form.id("kind")
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> WorkKind {
        try records.changeableKind(id)
    }

    func view(_ kind: WorkKind, _ frame: Frame) -> View {
        let fields = Fields(form)
        let offers = [(value: "yes", title: "предлагать"), (value: "no", title: "больше не предлагать")]
        return View(
            kind.title,
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.school))">Школа</a></li>\
                <li><a href="\(frame.link(.workKinds))">Виды работ</a></li></ol>
                <header class="page__head"><h1>\(kind.title)</h1></header>
                \(fields.summary)<form method="post" action="\(frame.link(.workKind(id)))">\(frame.tokenField)\
                \(kind.seen.field)\(WorkKindForm.html(kind, fields))\
                \(fields.choice("offer", "Учителю в списке", offers, kind.isRetired ? "no" : "yes"))\
                <p class="note">Работы, которые уже названы, сохраняют свой вес, срок отметок и то, входят ли они в \
                среднее.</p>\
                <div class="form__foot"><button class="button" data-kind="main">Сохранить</button>\
                <a class="button" data-kind="quiet" href="\(frame.link(.workKinds))">Не менять</a></div></form>
                </main>
                """)
    }
}

extension WorkKind {
    /// What a form of the kind was drawn from.
    var seen: Seen {
        Seen([
            code, title, "\(weight)", "\(isControl)", "\(isWritten)", "\(needsTopic)", "\(counts)", "\(isRetired)",
            days.map { "\($0)" } ?? "",
        ])
    }
}

extension Reading {
    /// A kind that the school may change: every one but what each lesson begins with.
    func changeableKind(_ id: ID<WorkKind>) throws -> WorkKind {
        guard let found = try workKinds().dropFirst().first(where: { $0.id == id }) else { throw NotFound() }
        return found.kind
    }
}
