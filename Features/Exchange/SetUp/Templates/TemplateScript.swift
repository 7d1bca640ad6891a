import Web

/// Writes sheets as XLSX through the tool: they come as the same plain text that the reader answers with.
struct TemplateScript {
    let toolbox: Toolbox

    func workbook(_ templates: [Template]) async throws -> [UInt8] {
        let sheets = templates.map { Sheet(name: $0.kind.title, rows: $0.rows) }
        let limits = ToolLimits(processorSeconds: 10, wallSeconds: 20, memoryBytes: 512 << 20, fileBytes: 10 << 20)
        let outcome = try await toolbox.python(limits: limits)
            .run(["-I", "-B", "-c", Self.text], files: ["sheets": SheetText.bytes(of: sheets)])
        return outcome.output
    }

    private static let text = #"""
        import io, sys
        import xlsxwriter

        with open("sheets", encoding="utf-8") as file:
            sheets = file.read().split("\x1d")[:-1]
        out = io.BytesIO()
        with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
            hint = book.add_format({"italic": True, "font_color": "#555555"})
            head = book.add_format({"bold": True, "border": 1, "bg_color": "#EEEEEE", "text_wrap": True, "valign": "top"})
            example = book.add_format({"font_color": "#555555"})
            text = book.add_format({"num_format": "@"})
            for described in sheets:
                name, *rows = [row.split("\x1f") for row in described.split("\x1e")[:-1]]
                sheet = book.add_worksheet(name[0])
                for column, title in enumerate(rows[1]):
                    width = max(len(title), len(rows[2][column]), 8) + 2
                    sheet.set_column(column, column, min(width, 40), text)
                for place, (row, shape) in enumerate(zip(rows, [hint, head, example])):
                    for column, cell in enumerate(row):
                        sheet.write_string(place, column, cell, shape)
                sheet.freeze_panes(2, 0)
        sys.stdout.buffer.write(out.getvalue())
        """#
}
