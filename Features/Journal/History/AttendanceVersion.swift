import School
import Storage
import Web

/// One version of a student's absence at a lesson: who typed what.
struct AttendanceVersion: Sendable {
    let at: (day: Day, time: TimeOfDay, second: Int)
    /// Nil where it was taken back.
    let code: AttendanceCode?
    let minutesLate: Int?
    let who: String
}

extension Reading {
    private static let ofAttendance = SQL(
        """
        SELECT h.at, h.payload, h.agent, p.surname, p.given, p.patronymic
        FROM history h LEFT JOIN person p ON p.id = h.person
        WHERE h.noun = ?1 AND h.k1 = ?2 AND h.k2 = ?3 AND h.k3 = 0 ORDER BY h.seq DESC
        """)

    /// Everything that was typed of a student's absence at a lesson, the newest first.
    func versionsOfAttendance(_ address: MarkAddress, in zone: Zone) throws -> [AttendanceVersion] {
        try rows(Self.ofAttendance, Noun.attendance.rawValue, address.lesson, address.student) { row in
            let fields = row.bytesOrNil(1).flatMap { Payload($0) }?.fields ?? []
            let code = fields.first?.int.flatMap { AttendanceCode(rawValue: $0) }
            return AttendanceVersion(
                at: zone.local(row.moment(0)), code: code,
                minutesLate: code == .late && fields.count > 2 ? fields[2].int : nil,
                who: row.isNull(3) ? row.text(2) : PersonName(row, at: 3).short)
        }
    }
}
