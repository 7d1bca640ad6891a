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
            page.put("cells", .array(filled) { cell($0.row, $0.column, $0.cell) })
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
            out.put("l", .number(column.lesson.id.number))
            out.put("w", .number(column.work.n))
            out.put("day", .text(column.lesson.day.iso))
            out.put("kind", .text(column.work.title))
            out.put("weight", .number(column.work.weight))
            out.put("counts", .flag(column.work.counts))
            out.put("roll", .flag(column.lesson.isRollTaken))
            out.put("editable", .flag(column.isEditable))
            out.put("future", .flag(column.isFuture))
        }
    }

    private var filled: [(row: Int, column: Int, cell: GridCell)] {
        sheet.rows.enumerated().flatMap { row in
            row.element.cells.enumerated().compactMap { $0.element.isEmpty ? nil : (row.offset, $0.offset, $0.element) }
        }
    }

    private func cell(_ row: Int, _ column: Int, _ cell: GridCell) -> JSON {
        .array([
            .number(row), .number(column), .text(cell.attendance.map { sheet.symbols.letter(for: $0.code) }),
            .number(cell.attendanceVersion), .text(cell.marks[0]?.text), .number(cell.versions[0]),
            .text(cell.marks[1]?.text), .number(cell.versions[1]), .number(cell.flags),
        ]) { $0 }
    }
}
