import Markup
import School
import Storage

/// What is said of a student under the grid: how they came and went, and which marks of elsewhere the average counts.
struct GridNote: Sendable {
    let row: Int
    let words: String
}

/// The notes under the grid, printed with it.
struct GridNotes {
    let sheet: GridSheet

    var html: HTML {
        students + lessons
    }

    private var students: HTML {
        guard !sheet.notes.isEmpty else { return .none }
        return """
            <section class="grid-notes" aria-label="Примечания к списку"><ol>\(each: sheet.notes, { note in
                "<li>\(sheet.rows[note.row].student.name.list) — \(note.words)</li>"
            })</ol></section>
            """
    }

    /// What set lessons apart, as the printed page has it in its column of notes.
    private var lessons: HTML {
        let apart = sheet.columns.filter { $0.isFirst && !$0.lesson.signs().isEmpty }
        guard !apart.isEmpty else { return .none }
        return """
            <section class="grid-notes" aria-label="Примечания к урокам"><ul>\(each: apart, { column in
                let words = column.lesson.signs().map(\.words).joined(separator: "; ")
                return "<li>\(RussianDate.dayAndMonth(column.lesson.day)) — \(words)</li>"
            })</ul></section>
            """
    }
}

extension Reading {
    private static let pages = SQL(
        """
        SELECT c.id, coalesce(k.name || ' · ', '') || c.title FROM course c
        LEFT JOIN school_class k ON k.year = c.year AND k.slug = c.class_slug
        WHERE c.subject = ?1 AND c.year = ?2
        """)
    private static let brought = SQL(
        """
        SELECT b.student, b.value, b.source, b.counts, b.work
        FROM (SELECT DISTINCT student FROM group_member WHERE study_group = ?1) g
            JOIN brought_mark b ON b.student = g.student AND b.subject = ?2
        WHERE b.day BETWEEN ?3 AND ?4 ORDER BY b.student, b.source, b.day, b.id
        """)

    /// The notes on the rows: names of pages and schools are asked for only where marks came from there.
    func notes(
        on rows: [GridRow], _ marks: [CourseMark], of course: CourseLine, from: Day, to: Day
    ) throws -> [GridNote] {
        var others: [Int: [CourseMark]] = [:], strange: [Int: Int] = [:], schools: [Int: [String]] = [:]
        for mark in marks where !mark.isHere && mark.counts && mark.mark?.number != nil {
            if mark.isForeign(to: course.scale) {
                strange[mark.student.number, default: 0] += 1
            } else if mark.lesson.number != 0 {
                others[mark.student.number, default: []].append(mark)
            }
        }
        var titles: [Int: String] = [:]
        if rows.contains(where: { others[$0.student.id.number] != nil }) {
            try each(Self.pages, course.subject, course.year) { titles[$0.int(0)] = $0.text(1) }
        }
        if marks.contains(where: { $0.lesson.number == 0 }) {
            try each(Self.brought, course.group, course.subject, from, to) { row in
                guard let mark = Mark(code: row.int(1)) else { return }
                let isCounted = row.flag(3) && !course.scale.isForeign(mark)
                schools[row.int(0), default: []].append(told(mark, row, isCounted: isCounted))
            }
        }
        var notes: [GridNote] = []
        for (index, row) in rows.enumerated() {
            let student = row.student.id.number
            let all = others[student].map { origins($0, titles) + (schools[student] ?? []) } ?? schools[student] ?? []
            let counted = all.isEmpty ? [] : ["в среднем и отметки: " + all.joined(separator: "; ")]
            let left = strange[student].map { ["отметок другой шкалы в среднем не учтено: \($0)"] } ?? []
            let words = row.student.notes + counted + left
            if !words.isEmpty { notes.append(GridNote(row: index, words: words.joined(separator: "; "))) }
        }
        return notes
    }

    /// «8А · Алгебра — 4, 5», a page each.
    private func origins(_ marks: [CourseMark], _ titles: [Int: String]) -> [String] {
        Dictionary(grouping: marks, by: \.course.number).sorted { $0.key < $1.key }.map { page, marks in
            "\(titles[page] ?? "") — " + marks.compactMap { $0.mark?.text }.joined(separator: ", ")
        }
    }

    /// «школа № 4 — 3 (контрольная, не учитывается)».
    private func told(_ mark: Mark, _ row: Row, isCounted: Bool) -> String {
        let about = [row.text(4), isCounted ? "" : "не учитывается"].filter { !$0.isEmpty }
        return "\(row.text(2)) — \(mark.text)" + (about.isEmpty ? "" : " (\(about.joined(separator: ", ")))")
    }
}
