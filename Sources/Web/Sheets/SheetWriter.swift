import School

/// Writes a list as XLSX, ready for paper: A4 across, as wide as the page, the head on every page.
package struct SheetWriter {
    let toolbox: Toolbox

    /// A writer with the tools it may use.
    package init(toolbox: Toolbox) { self.toolbox = toolbox }

    /// The list as an answer with a file; cells of these columns that are whole numbers are numbers there. Throws an
    /// `Objection` that says what to do where the tool is missing.
    package func answer(_ table: ListTable, stamp: String, numbers: Set<Int>) async throws -> Answer {
        let sheet = Sheet(name: "Лист 1", rows: [[table.title], [stamp], table.head] + table.rows)
        let limits = ToolLimits(processorSeconds: 10, wallSeconds: 20, memoryBytes: 512 << 20, fileBytes: 20 << 20)
        let outcome: Tool.Outcome
        do {
            outcome = try await toolbox.python(limits: limits).run(
                ["-I", "-B", "-c", Self.text, "sheet"] + numbers.sorted().map(String.init),
                files: ["sheet": SheetText.bytes(of: [sheet])])
        } catch {
            throw Objection("\(error.description) Возьмите CSV: его открывает та же программа.")
        }
        return .file(outcome.output, media: Self.media, name: "\(table.name).xlsx")
    }

    private static let media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    private static let text = #"""
        import io, sys
        import xlsxwriter

        with open(sys.argv[1], encoding="utf-8") as file:
            name, *rows = [row.split("\x1f") for row in file.read().split("\x1d")[0].split("\x1e")[:-1]]
        numbers = {int(word) for word in sys.argv[2:]}
        out = io.BytesIO()
        with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
            title = book.add_format({"bold": True, "font_size": 14})
            stamp = book.add_format({"font_color": "#555555"})
            head = book.add_format({"bold": True, "border": 1, "text_wrap": True, "valign": "top", "bg_color": "#EEEEEE"})
            cell = book.add_format({"border": 1, "text_wrap": True, "valign": "top"})
            sheet = book.add_worksheet(name[0])
            sheet.set_landscape()
            sheet.set_paper(9)
            sheet.fit_to_pages(1, 0)
            sheet.repeat_rows(2)
            sheet.write_string(0, 0, rows[0][0], title)
            sheet.write_string(1, 0, rows[1][0], stamp)
            for column, words in enumerate(rows[2]):
                widest = max([len(words)] + [len(row[column]) for row in rows[3:] if column < len(row)])
                sheet.set_column(column, column, min(max(widest, 6) + 2, 34))
                sheet.write_string(2, column, words, head)
            for place, row in enumerate(rows[3:], 3):
                for column, words in enumerate(row):
                    if column in numbers and words.isdecimal() and len(words) < 10:
                        sheet.write_number(place, column, int(words), cell)
                    else:
                        sheet.write_string(place, column, words, cell)
            sheet.freeze_panes(3, 0)
        sys.stdout.buffer.write(out.getvalue())
        """#
}
