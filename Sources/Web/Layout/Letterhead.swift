import Markup
import School
import Storage

/// What stands on paper above an official page: the school as it was called on the document's day, and which record of
/// the school the page is (001 п. 8.3; 003 п. 1.3). On a screen it is not shown.
package struct Letterhead: Sendable {
    let name: String
    let address: String
    /// Which record of the school the page is.
    package let mode: RecordMode

    /// The lines above a page.
    package var html: HTML {
        """
        <div class="only-print letterhead"><p><b>\(name)</b>\(if: !address.isEmpty, ", \(address)")</p>\
        <p>\(mode.heading)</p></div>

        """
    }

    /// The lines below a page of the journal on which its comparison with the paper one is signed; nothing where there
    /// is no paper journal (000 п. 1.2; 001 п. 7.1).
    package func comparison(marks: Int, absences: Int, topics: Int) -> HTML {
        guard mode.isCompared else { return .none }
        return """
            <div class="only-print letterhead"><p><b>Сверка с бумажным журналом.</b> В электронном: отметок \(marks), \
            пропусков \(absences), тем \(topics). В бумажном: отметок ____, пропусков ____, тем ____.</p>\
            <p>Сверил(а) ____________________ Дата ____________</p></div>

            """
    }
}

extension Reading {
    private static let head = SQL(
        """
        SELECT r.name, r.address, (SELECT g.value FROM regulation g WHERE g.key = 'record_mode' AND g.from_day <= ?1
            ORDER BY g.from_day DESC LIMIT 1)
        FROM requisites r WHERE r.from_day = coalesce((SELECT max(from_day) FROM requisites WHERE from_day <= ?1),
            (SELECT min(from_day) FROM requisites))
        """)

    /// The head of a document of this day; of a school without requisites it bears no name.
    package func letterhead(on day: Day) throws -> Letterhead {
        try remembered(Self.head, day) {
            try first(Self.head, day) { row in
                let mode = row.textOrNil(2).flatMap { RecordMode(rawValue: $0) } ?? Regulation().recordMode
                return Letterhead(name: row.text(0), address: row.text(1), mode: mode)
            } ?? Letterhead(name: "", address: "", mode: Regulation().recordMode)
        }
    }
}
