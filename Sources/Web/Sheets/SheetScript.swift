/// The Python program that turns a spreadsheet into plain text.
///
/// It answers with control characters between cells, rows and sheets, which no cell can hold: nothing to parse, so
/// nothing to trick. Formulas are never seen, only the values that were saved with them.
enum SheetScript {
    /// Words by which the script says why it stopped, on its last line of complaints.
    enum Word: String {
        case password, rows, columns, cell, tables, broken
    }

    static let text = #"""
        import datetime, sys
        import python_calamine as calamine

        MOST_ROWS, MOST_COLUMNS, LONGEST = (int(word) for word in sys.argv[2:5])

        def stop(word):
            print(word, file=sys.stderr)
            sys.exit(3)

        def text(value):
            if isinstance(value, bool):
                return "да" if value else "нет"
            if isinstance(value, float):
                return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
            if isinstance(value, datetime.datetime):
                midnight = value.time() == datetime.time()
                return value.date().isoformat() if midnight else value.isoformat(" ")
            if isinstance(value, (datetime.date, datetime.time)):
                return value.isoformat()
            result = "".join(letter for letter in str(value) if letter not in "\x00\x1d\x1e\x1f")
            return result if len(result) <= LONGEST else stop("cell")

        try:
            book = calamine.CalamineWorkbook.from_path(sys.argv[1])
            out = []
            for facts in book.sheets_metadata:
                if facts.typ != calamine.SheetTypeEnum.WorkSheet or facts.visible != calamine.SheetVisibleEnum.Visible:
                    continue
                sheet = book.get_sheet_by_name(facts.name)
                last_row, last_column = sheet.end or (0, 0)
                if last_row >= MOST_ROWS: stop("rows")
                if last_column >= MOST_COLUMNS: stop("columns")
                out.append(text(facts.name) + "\x1e")
                for row in sheet.to_python(skip_empty_area=False):
                    out.append("\x1f".join(text(value) for value in row) + "\x1e")
                out.append("\x1d")
            sys.stdout.buffer.write("".join(out).encode("utf-8", "replace"))
        except calamine.PasswordError:
            stop("password")
        except (calamine.CalamineError, calamine.ZipError, calamine.XmlError, ValueError, OSError):
            stop("broken")
        """#
}
