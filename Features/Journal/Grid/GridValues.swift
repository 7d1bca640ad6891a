import Markup
import School

/// The grid's values and versions for the page's script.
struct GridValues {
    let sheet: GridSheet

    var json: JSON {
        .object { page in
            page.put("symbols", symbols)
            page.put("scale", .array(scale) { .number($0) })
            page.put("two", .flag(sheet.takesTwo))
            page.put("columns", .array(sheet.columns, column))
            page.put("cells", cells)
        }
    }

    private var symbols: JSON {
        .object { letters in
            for (code, name) in [
                (AttendanceCode.absent, "absent"), (.ill, "ill"), (.excused, "excused"), (.late, "late"),
                (.unexcused, "unexcused"), (.released, "released"),
            ] where !sheet.symbols.letter(for: code).isEmpty {
                letters.put(sheet.symbols.letter(for: code), .text(name))
            }
        }
    }

    private var scale: [Int] {
        switch sheet.course.scale {
        case _ where sheet.course.isMarkless: []
        case .five(let allowsOne): allowsOne ? [1, 2, 3, 4, 5] : [2, 3, 4, 5]
        case .ten: Array(1...10)
        case .twelve: Array(1...12)
        case .hundred: Array(0...100)
        case .passFail, .markless: []
        }
    }

    private func column(_ column: GridColumn) -> JSON {
        .object { out in
            out.put("l", number: column.lesson.id.number)
            out.put("w", number: column.work.n)
            out.put("day", text: column.lesson.day.iso)
            out.put("kind", text: column.work.title)
            out.put("weight", number: column.work.weight)
            out.put("counts", flag: column.work.counts)
            out.put("roll", flag: column.lesson.isRollTaken)
            out.put("editable", flag: column.isEditable)
            out.put("future", flag: column.isFuture)
            if !column.note.isEmpty { out.put("note", text: column.note) }
        }
    }

    /// Only cells that hold something; one list of numbers and texts each.
    private var cells: JSON {
        .list { out in
            for (row, content) in sheet.rows.enumerated() {
                for (column, cell) in content.cells.enumerated() where !cell.isEmpty {
                    out.list { put(cell, row, column, into: &$0) }
                }
            }
        }
    }

    private func put(_ cell: GridCell, _ row: Int, _ column: Int, into out: inout JSON.Elements) {
        out.put(row)
        out.put(column)
        out.put(cell.attendance.map { sheet.symbols.letter(for: $0.code) })
        out.put(cell.attendanceVersion)
        for place in 0...1 {
            out.put(cell.marks[place]?.text)
            out.put(cell.versions[place])
        }
        // The days stand above the flags, so that a cell stays one short list.
        out.put(cell.flags + cell.lateDays * 256)
    }
}
