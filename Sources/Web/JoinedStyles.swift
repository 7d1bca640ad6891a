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

    static var bytes: [UInt8] {
        // The order of layers is stated first, wherever their sheets come.
        Array("@layer reset, tokens, base, layout, components, pages, print, user;\n".utf8)
            + sheets.flatMap { $0.bytes + [10] }
    }
}
