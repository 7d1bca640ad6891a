/// A page's script files joined into one module, in the order in which they need one another.
enum JoinedScript {
    /// Every file by name: a house test compares the list with the folder.
    static let modules: [String: [UInt8]] = [
        "average-card.js": PackageResources.average_card_js,
        "averages.js": PackageResources.averages_js,
        "besides.js": PackageResources.besides_js,
        "board.js": PackageResources.board_js,
        "cell-card.js": PackageResources.cell_card_js,
        "cell-extras.js": PackageResources.cell_extras_js,
        "cell-menu.js": PackageResources.cell_menu_js,
        "cell-state.js": PackageResources.cell_state_js,
        "cells.js": PackageResources.cells_js,
        "column-actions.js": PackageResources.column_actions_js,
        "column-card.js": PackageResources.column_card_js,
        "column-facts.js": PackageResources.column_facts_js,
        "column-ways.js": PackageResources.column_ways_js,
        "chance.js": PackageResources.chance_js,
        "common.js": PackageResources.common_js,
        "conflicts.js": PackageResources.conflicts_js,
        "copying.js": PackageResources.copying_js,
        "countdown.js": PackageResources.countdown_js,
        "curtain.js": PackageResources.curtain_js,
        "cursor.js": PackageResources.cursor_js,
        "editor.js": PackageResources.editor_js,
        "entry.js": PackageResources.entry_js,
        "facets.js": PackageResources.facets_js,
        "family.js": PackageResources.family_js,
        "field-queue.js": PackageResources.field_queue_js,
        "finals-row.js": PackageResources.finals_row_js,
        "finals-saving.js": PackageResources.finals_saving_js,
        "finals.js": PackageResources.finals_js,
        "finals-live.js": PackageResources.finals_live_js,
        "grid-header.js": PackageResources.grid_header_js,
        "grid-keys.js": PackageResources.grid_keys_js,
        "grid-view.js": PackageResources.grid_view_js,
        "grid.js": PackageResources.grid_js,
        "hands.js": PackageResources.hands_js,
        "journal.js": PackageResources.journal_js,
        "kept.js": PackageResources.kept_js,
        "keymap.js": PackageResources.keymap_js,
        "keys-overlay.js": PackageResources.keys_overlay_js,
        "lesson-head.js": PackageResources.lesson_head_js,
        "lesson-line.js": PackageResources.lesson_line_js,
        "lesson-offline.js": PackageResources.lesson_offline_js,
        "lesson-pieces.js": PackageResources.lesson_pieces_js,
        "lesson.js": PackageResources.lesson_js,
        "line-places.js": PackageResources.line_places_js,
        "line-reading.js": PackageResources.line_reading_js,
        "line-words.js": PackageResources.line_words_js,
        "live.js": PackageResources.live_js,
        "loading.js": PackageResources.loading_js,
        "mark-for-all.js": PackageResources.mark_for_all_js,
        "means.js": PackageResources.means_js,
        "missed.js": PackageResources.missed_js,
        "moves.js": PackageResources.moves_js,
        "notes.js": PackageResources.notes_js,
        "one-lesson.js": PackageResources.one_lesson_js,
        "offline.js": PackageResources.offline_js,
        "others.js": PackageResources.others_js,
        "outbox.js": PackageResources.outbox_js,
        "own-rows.js": PackageResources.own_rows_js,
        "pad.js": PackageResources.pad_js,
        "page-access.js": PackageResources.page_access_js,
        "paste-dialog.js": PackageResources.paste_dialog_js,
        "paste-plan.js": PackageResources.paste_plan_js,
        "pasted-names.js": PackageResources.pasted_names_js,
        "pasted-values.js": PackageResources.pasted_values_js,
        "pasting.js": PackageResources.pasting_js,
        "period.js": PackageResources.period_js,
        "phone-words.js": PackageResources.phone_words_js,
        "placing.js": PackageResources.placing_js,
        "pointer.js": PackageResources.pointer_js,
        "posting.js": PackageResources.posting_js,
        "preferences.js": PackageResources.preferences_js,
        "queue.js": PackageResources.queue_js,
        "reach.js": PackageResources.reach_js,
        "refused-line.js": PackageResources.refused_line_js,
        "refused.js": PackageResources.refused_js,
        "said.js": PackageResources.said_js,
        "save-state.js": PackageResources.save_state_js,
        "search-key.js": PackageResources.search_key_js,
        "selection.js": PackageResources.selection_js,
        "session.js": PackageResources.session_js,
        "sheet.js": PackageResources.sheet_js,
        "sign-in-here.js": PackageResources.sign_in_here_js,
        "slip-code.js": PackageResources.slip_code_js,
        "steps.js": PackageResources.steps_js,
        "strip.js": PackageResources.strip_js,
        "swipe.js": PackageResources.swipe_js,
        "tab-channel.js": PackageResources.tab_channel_js,
        "tab-words.js": PackageResources.tab_words_js,
        "timetable.js": PackageResources.timetable_js,
        "timetable-board.js": PackageResources.timetable_board_js,
        "timetable-sending.js": PackageResources.timetable_sending_js,
        "timetable-steps.js": PackageResources.timetable_steps_js,
        "timetable-typing.js": PackageResources.timetable_typing_js,
        "topics-queue.js": PackageResources.topics_queue_js,
        "topics.js": PackageResources.topics_js,
        "uuid.js": PackageResources.uuid_js,
        "waiting-base.js": PackageResources.waiting_base_js,
        "waiting.js": PackageResources.waiting_js,
        "why-late.js": PackageResources.why_late_js,
        "works.js": PackageResources.works_js,
        "word-pieces.js": PackageResources.word_pieces_js,
        "worker.js": PackageResources.worker_js,
        "writes.js": PackageResources.writes_js,
        "writing-keys.js": PackageResources.writing_keys_js,
    ]

    /// The common script, the page's own and what a journal does without – the key of the search, what waits here, the
    /// pages of the sign-in –, each file once; imports have no meaning inside one module.
    static func bytes(of script: Script) -> [UInt8] {
        var joining = Joining()
        joining.add(Script.common.rawValue + ".js")
        joining.add(script.rawValue + ".js")
        // In the journal Ctrl+K is the line of the lesson.
        if script != .journal {
            for name in ["search-key.js", "own-rows.js", "countdown.js", "slip-code.js"] { joining.add(name) }
        }
        return Array(joining.text.utf8)
    }

    /// The service worker, which stands alone.
    static var worker: [UInt8] {
        var joining = Joining()
        joining.add("worker.js")
        return Array(joining.text.utf8)
    }

    /// What a script fetches later, as a module beside the script's own: what stands there already is imported from it.
    static func bytes(of later: String, beside script: Script, at address: String) -> [UInt8] {
        var first = Joining()
        first.add(Script.common.rawValue + ".js")
        first.add(script.rawValue + ".js")
        var joining = Joining(seen: first.seen)
        joining.add(later)
        let names = joining.borrowed.sorted().joined(separator: ",")
        return Array("import{\(names)}from\"\(address)\";\n\(joining.text)".utf8)
    }
}

/// Files put one after another into a module, in the order in which they need one another.
private struct Joining {
    /// The files that stand here, or in the module beside.
    private(set) var seen: Set<String>
    private(set) var text = ""
    /// The names that are taken from the module beside.
    private(set) var borrowed: Set<String> = []
    private let beside: Set<String>

    init(seen: Set<String> = []) { (self.seen, beside) = (seen, seen) }

    mutating func add(_ name: String) {
        guard seen.insert(name).inserted, let bytes = JoinedScript.modules[name] else { return }
        var body = "", line = ScriptLine()
        for text in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            line.read(text)
            if let file = line.imported, beside.contains(file) {
                borrowed.formUnion(line.names)
            } else if let file = line.imported {
                add(file)
            }
            if let code = line.code { body += code + "\n" }
        }
        text += body
    }
}

/// What is left of a line of a script once it stands in one module: neither imports nor words for whoever reads it.
struct ScriptLine {
    /// The file that the line asks for.
    private(set) var imported: String?
    /// The names that an import takes from it.
    private(set) var names: [String] = []
    /// What the browser needs of it, without its indent.
    private(set) var code: Substring?
    private var isInImport = false
    private var isInComment = false

    /// Reads the next line of a file.
    mutating func read(_ line: Substring) {
        (imported, code) = (nil, nil)
        let text = line.drop { $0 == " " }
        if isInComment || text.hasPrefix("/**") {
            isInComment = !text.hasSuffix("*/")
        } else if isInImport || line.hasPrefix("import ") {
            // An import may run over several lines: it ends with the one that names its file.
            if let start = line.range(of: "\"./"), let end = line[start.upperBound...].firstIndex(of: "\"") {
                imported = String(line[start.upperBound..<end])
            }
            if !isInImport { names = [] }
            let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
            names += words.prefix { $0 != "from" }.filter { $0 != "import" }.map(String.init)
            isInImport = imported == nil
        } else if !text.isEmpty, !text.hasPrefix("//"), !line.hasPrefix("export {") {
            // Exports stay: what is fetched later takes them from here.
            code = text
        }
    }
}

extension StringProtocol {
    /// The first place of a literal.
    fileprivate func range(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
