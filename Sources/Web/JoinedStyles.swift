/// All style sheets in one file; the layers inside decide what wins, so the order of files does not.
enum JoinedStyles {
    /// Every sheet by name: a house test compares the list with the folder.
    static let sheets: [(name: String, bytes: [UInt8])] = [
        ("base.css", PackageResources.base_css),
        ("blank.css", PackageResources.blank_css),
        ("board.css", PackageResources.board_css),
        ("buttons.css", PackageResources.buttons_css),
        ("chips.css", PackageResources.chips_css),
        ("classroom.css", PackageResources.classroom_css),
        ("diary.css", PackageResources.diary_css),
        ("finals.css", PackageResources.finals_css),
        ("forms.css", PackageResources.forms_css),
        ("icons.css", PackageResources.icons_css),
        ("institution.css", PackageResources.institution_css),
        ("journal-card.css", PackageResources.journal_card_css),
        ("journal-cells.css", PackageResources.journal_cells_css),
        ("journal-line.css", PackageResources.journal_line_css),
        ("journal-phone.css", PackageResources.journal_phone_css),
        ("journal.css", PackageResources.journal_css),
        ("layout.css", PackageResources.layout_css),
        ("lesson.css", PackageResources.lesson_css),
        ("menus.css", PackageResources.menus_css),
        ("people.css", PackageResources.people_css),
        ("plans.css", PackageResources.plans_css),
        ("topics.css", PackageResources.topics_css),
        ("print.css", PackageResources.print_css),
        ("reset.css", PackageResources.reset_css),
        ("setup.css", PackageResources.setup_css),
        ("substitutions.css", PackageResources.substitutions_css),
        ("tables.css", PackageResources.tables_css),
        ("timetable.css", PackageResources.timetable_css),
        ("today.css", PackageResources.today_css),
        ("tokens.css", PackageResources.tokens_css),
    ]

    /// The sheets as browsers need them: words for whoever reads them and indents stay here.
    static var bytes: [UInt8] {
        // The order of layers is stated first and once, wherever their sheets come.
        let layers = "@layer reset, tokens, base, layout, components, pages, print, user;"
        var text = layers + "\n", isInComment = false
        for sheet in sheets {
            for line in String(decoding: sheet.bytes, as: UTF8.self).split(separator: "\n") {
                let line = line.drop { $0 == " " }
                if isInComment || line.hasPrefix("/*") {
                    isInComment = !line.hasSuffix("*/")
                } else if !line.isEmpty, line != layers {
                    text += line + "\n"
                }
            }
        }
        return Array(text.utf8)
    }
}
