import School
import Storage
import Web

/// One version of a note to a cell: who wrote what, and for whom.
struct NoteVersion: Sendable {
    let at: (day: Day, time: TimeOfDay, second: Int)
    let written: Moment
    let audience: NotePlace.Audience
    /// Empty where the note was taken away.
    let words: String
    let visible: Moment
    let who: String
    /// Who let it be written into a closed column; nil where nobody had to.
    let permission: String?

    /// What the family has read: its own notes that stood until their quiet window was over; newest first. Nothing tells
    /// it of a note that was taken away unread, and the same words are told once.
    static func published(_ versions: [NoteVersion], _ asking: Asking) -> [NoteVersion] {
        let own = versions.filter { $0.audience == .family }
        let read = own.enumerated().filter { index, version in
            let isReplaced = index > 0 && own[index - 1].written < version.visible
            return version.visible <= asking.now && !isReplaced
        }.map(\.element)
        return read.enumerated().filter { index, version in
            version.words != (index + 1 < read.count ? read[index + 1].words : "")
        }.map(\.element)
    }

    /// When the family will read a note that it cannot read yet.
    static func nextOf(_ versions: [NoteVersion], after now: Moment) -> Moment? {
        versions.filter { $0.audience == .family && $0.visible > now }.map(\.visible).min()
    }
}

extension Reading {
    private static let ofNotes = SQL(
        """
        SELECT h.at, h.k3, h.payload, p.surname, p.given, p.patronymic, h.agent, r.surname, r.given, r.patronymic
        FROM history h LEFT JOIN person p ON p.id = h.person
        LEFT JOIN cell_note n ON n.lesson = h.k1 AND n.student = h.k2 AND n.place = h.k3
        LEFT JOIN person r ON r.id = (SELECT min(v.decided_by) FROM column_opening v WHERE v.lesson = h.k1
            AND v.course = n.course AND v.person = h.person AND v.decided_at <= h.at AND v.opened_until > h.at)
        WHERE h.noun = ?1 AND h.k1 = ?2 AND h.k2 = ?3 AND h.k3 BETWEEN ?4 AND ?5 ORDER BY h.seq DESC
        """)

    /// Every version of the notes to a mark's cell, the newest first.
    func versionsOfNotes(_ address: MarkAddress, in zone: Zone) throws -> [NoteVersion] {
        let first = address.slot / 16 * 2
        return try rows(
            Self.ofNotes, Noun.cellNote.rawValue, address.lesson, address.student, first, first + 1
        ) { row in
            let fields = row.bytesOrNil(2).flatMap { Payload($0) }?.fields ?? []
            return NoteVersion(
                at: zone.local(row.moment(0)), written: row.moment(0),
                audience: NotePlace(number: row.int(1))?.audience ?? .staff,
                words: fields.first?.text ?? "", visible: Moment(seconds: fields.count > 1 ? fields[1].int ?? 0 : 0),
                who: row.textOrNil(3).map {
                    PersonName(surname: $0, given: row.text(4), patronymic: row.textOrNil(5)).short
                } ?? row.text(6), permission: row.isNull(7) ? nil : PersonName(row, at: 7).short)
        }
    }
}
