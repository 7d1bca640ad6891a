import Markup
import School
import Web

/// The fields of a student's notes at a lesson: to the family, and among the staff.
struct LessonNoteFields {
    let row: LessonRow
    let form: Form
    let isOpen: Bool

    var html: HTML {
        let isNoted = NotePlace.Audience.allCases.contains { !value($0).isEmpty }
        return """
            <td class="roll__note"><details\(if: isNoted, " open")><summary>заметка<span class="vh">: \
            \(row.student.name.list)</span></summary>\(each: NotePlace.Audience.allCases, field)</details></td>
            """
    }

    private func value(_ audience: NotePlace.Audience) -> String {
        let name = Self.name(audience, row.student.id.number)
        return form.objection == nil ? row.note(for: audience) : form[name] ?? ""
    }

    private func field(_ audience: NotePlace.Audience) -> HTML {
        let name = Self.name(audience, row.student.id.number), isWrong = form.objection?.field == name
        let title = audience == .family ? "семье" : "только учителям"
        // What may not be changed has no name and is not sent.
        guard isOpen else {
            return "<label>\(title)<textarea class=\"input\" rows=\"1\" readonly>\(value(audience))</textarea></label>"
        }
        return """
            <input type="hidden" name="seen-\(name)" value="\(row.seenNote(for: audience))">\
            <label>\(title)<textarea class="input" id="\(name)" name="\(name)" rows="1" maxlength="500"\
            \(if: isWrong, " aria-invalid=\"true\"")>\(value(audience))</textarea></label>
            """
    }

    /// «note-f-17» is what the family of student 17 reads.
    static func name(_ audience: NotePlace.Audience, _ student: Int) -> String {
        "note-\(audience == .family ? "f" : "s")-\(student)"
    }

    /// Whose and for whom a field is; nil for other fields.
    static func address(_ name: String) -> (student: Int, audience: NotePlace.Audience)? {
        let parts = name.split(separator: "-")
        guard parts.count == 3, parts[0] == "note", let student = Int(parts[2]) else { return nil }
        switch parts[1] {
        case "f": return (student, .family)
        case "s": return (student, .staff)
        default: return nil
        }
    }
}
