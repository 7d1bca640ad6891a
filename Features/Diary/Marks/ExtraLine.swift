import Markup
import School
import Web

/// What a child is taught besides lessons, with marks where the school gives any: they count in nothing else.
struct ExtraLine: Sendable {
    let course: ID<Course>
    let title: String
    var teachers: [String] = []
    var marks: [LedgerMark] = []
}

/// «Внеурочная деятельность» of a child's marks page, apart from the subjects.
struct ExtraTable {
    let sheet: MarksSheet
    let frame: Frame

    var html: HTML {
        guard !sheet.extras.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Внеурочная деятельность</h2></div>
            <p class="note">В средние и итоговые отметки не входит; темы и посещение — в дневнике.</p>
            <table class="ledger"><caption class="vh">Внеурочная деятельность</caption><thead><tr>\
            <th scope="col">Занятия</th><th scope="col">Отметки</th></tr></thead><tbody>
            \(each: sheet.extras, row)</tbody></table></section>

            """
    }

    private func row(_ line: ExtraLine) -> HTML {
        """
        <tr><th scope="row">\(line.title)<small>\(line.teachers.joined(separator: ", "))</small></th>\
        <td class="ledger__marks">\(marks(line))</td></tr>

        """
    }

    private func marks(_ line: ExtraLine) -> HTML {
        line.marks.isEmpty ? "—" : "<ul class=\"marks\">\(each: line.marks, item)</ul>"
    }

    private func item(_ mark: LedgerMark) -> HTML { mark.item(of: sheet.child.id, frame) }
}
