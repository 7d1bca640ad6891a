/// A page's script files joined into one module, in the order in which they need one another.
enum JoinedScript {
    /// Every file by name: a house test compares the list with the folder.
    static let modules: [String: [UInt8]] = [
        "averages.js": PackageResources.averages_js,
        "cells.js": PackageResources.cells_js,
        "column-actions.js": PackageResources.column_actions_js,
        "column-card.js": PackageResources.column_card_js,
        "column-facts.js": PackageResources.column_facts_js,
        "common.js": PackageResources.common_js,
        "conflicts.js": PackageResources.conflicts_js,
        "copying.js": PackageResources.copying_js,
        "countdown.js": PackageResources.countdown_js,
        "cursor.js": PackageResources.cursor_js,
        "editor.js": PackageResources.editor_js,
        "entry.js": PackageResources.entry_js,
        "facets.js": PackageResources.facets_js,
        "family.js": PackageResources.family_js,
        "grid-header.js": PackageResources.grid_header_js,
        "grid-keys.js": PackageResources.grid_keys_js,
        "grid-view.js": PackageResources.grid_view_js,
        "grid.js": PackageResources.grid_js,
        "journal.js": PackageResources.journal_js,
        "kept.js": PackageResources.kept_js,
        "keymap.js": PackageResources.keymap_js,
        "keys-overlay.js": PackageResources.keys_overlay_js,
        "lesson.js": PackageResources.lesson_js,
        "loading.js": PackageResources.loading_js,
        "moves.js": PackageResources.moves_js,
        "notes.js": PackageResources.notes_js,
        "one-lesson.js": PackageResources.one_lesson_js,
        "outbox.js": PackageResources.outbox_js,
        "pad.js": PackageResources.pad_js,
        "pointer.js": PackageResources.pointer_js,
        "preferences.js": PackageResources.preferences_js,
        "said.js": PackageResources.said_js,
        "save-state.js": PackageResources.save_state_js,
        "session.js": PackageResources.session_js,
        "sheet.js": PackageResources.sheet_js,
        "slip-code.js": PackageResources.slip_code_js,
        "steps.js": PackageResources.steps_js,
        "strip.js": PackageResources.strip_js,
        "timetable.js": PackageResources.timetable_js,
        "uuid.js": PackageResources.uuid_js,
        "waiting.js": PackageResources.waiting_js,
        "works.js": PackageResources.works_js,
        "writes.js": PackageResources.writes_js,
    ]

    /// The common script and the page's own, each file once; imports and exports have no meaning inside one module.
    static func bytes(of script: Script) -> [UInt8] {
        var seen: Set<String> = [], out = ""
        for entry in Set([Script.common.rawValue, script.rawValue]).sorted(by: { $0 == "common" && $1 != "common" }) {
            add(entry + ".js", &seen, &out)
        }
        return Array(out.utf8)
    }

    private static func add(_ name: String, _ seen: inout Set<String>, _ out: inout String) {
        guard seen.insert(name).inserted, let bytes = modules[name] else { return }
        var body = ""
        var isInImport = false
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            if isInImport || line.hasPrefix("import ") {
                // An import may run over several lines: it ends with the one that names its file.
                isInImport = !line.contains("\"./")
                if let start = line.range(of: "\"./"), let end = line[start.upperBound...].firstIndex(of: "\"") {
                    add(String(line[start.upperBound..<end]), &seen, &out)
                }
            } else if line.hasPrefix("export {") {
                continue
            } else {
                body += (line.hasPrefix("export ") ? line.dropFirst(7) : line[...]) + "\n"
            }
        }
        out += body
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
