import School
import Storage
import Web

/// One version of what a course's page says of a lesson: who changed what.
struct LessonVersion: Sendable {
    let at: (day: Day, time: TimeOfDay, second: Int)
    /// When it was typed, where there was no connection then; it came to the records at `at`.
    let typed: (day: Day, time: TimeOfDay, second: Int)?
    let who: String
    let duty: String
    /// Who let it be written into a closed column; nil where nobody had to.
    let permission: String?
    /// What was changed, in the order of the page.
    var changes: [Change] = []

    /// One part of the record: what it was, empty where nothing stood, and what it became.
    struct Change: Sendable, Hashable {
        let title: String
        let was: String
        let became: String

        /// «Тема: было «Корни», стало «Корни и степени»».
        var words: String {
            if was.isEmpty { return "\(title): «\(became)»" }
            return became.isEmpty ? "\(title): стёрто «\(was)»" : "\(title): было «\(was)», стало «\(became)»"
        }
    }

    /// The parts of a lesson's record as words, in their order; those that say nothing are empty.
    static func parts(_ fields: [Value]) -> [(title: String, words: String)] {
        func text(_ at: Int) -> String { at < fields.count ? fields[at].text ?? "" : "" }
        func number(_ at: Int) -> Int { at < fields.count ? fields[at].int ?? 0 : 0 }
        let homework = [1: "не задано", 2: text(2)][number(3)] ?? ""
        let kind = LessonFields.kinds.indices.contains(number(4)) && number(4) > 0 ? LessonFields.kinds[number(4)] : ""
        return [
            ("Тема", text(0)), ("На уроке", text(1)), ("Домашнее задание", homework), ("Тип урока", kind),
            ("Перекличка", number(5) == 1 ? "проведена" : ""),
            ("Из временного журнала", number(7) == 1 ? "да" : ""),
        ]
    }
}

extension Reading {
    private static let ofLesson = SQL(
        """
        SELECT h.at, h.noun, h.payload, p.surname, p.given, p.patronymic, h.agent, h.duty, r.surname, r.given,
            r.patronymic, t.typed_at
        FROM history h LEFT JOIN own_time t ON t.record = h.seq LEFT JOIN person p ON p.id = h.person
        LEFT JOIN person r ON r.id = (SELECT min(v.decided_by) FROM column_opening v WHERE v.lesson = h.k1
            AND v.course = h.k2 AND v.person = h.person AND v.decided_at <= h.at AND v.opened_until > h.at)
        WHERE h.noun IN (3, 162) AND h.k1 = ?1 AND h.k2 = ?2 AND h.k3 = 0 ORDER BY h.seq
        """)
    private static let last = SQL(
        """
        SELECT h.at, p.surname, p.given, p.patronymic, h.agent FROM history h LEFT JOIN person p ON p.id = h.person
        WHERE h.noun = 3 AND h.k1 = ?1 AND h.k2 = ?2 AND h.k3 = 0 ORDER BY h.seq DESC LIMIT 1
        """)

    /// Every version of a lesson's record on a course's page, and of why it came late, the newest first.
    func versionsOfLesson(_ lesson: ID<Lesson>, on course: ID<Course>, in zone: Zone) throws -> [LessonVersion] {
        var record = LessonVersion.parts([]), reason = ""
        return try rows(Self.ofLesson, lesson, course) { row -> LessonVersion in
            let fields = row.bytesOrNil(2).flatMap { Payload($0) }?.fields ?? []
            var version = LessonVersion(
                at: zone.local(row.moment(0)), typed: row.momentOrNil(11).map { zone.local($0) },
                who: row.isNull(3) ? row.text(6) : PersonName(row, at: 3).short,
                duty: DutyKind(rawValue: row.int(7))?.title ?? "",
                permission: row.isNull(8) ? nil : PersonName(row, at: 8).short)
            if row.int(1) == Noun.lateReason.rawValue {
                let said = fields.first?.text ?? ""
                version.changes = [LessonVersion.Change(title: "Причина опоздания", was: reason, became: said)]
                reason = said
            } else {
                let now = LessonVersion.parts(fields)
                version.changes = zip(record, now).filter { $0.words != $1.words }.map { old, new in
                    LessonVersion.Change(title: new.title, was: old.words, became: new.words)
                }
                record = now
            }
            return version
        }.reversed()
    }

    /// «Лебедева В. П., 20 ноября, 09:41»: whose hand changed a lesson's record last; nil where nobody wrote into it.
    func lastChange(of record: LessonRecord, in zone: Zone) throws -> String? {
        if record.version == 0 { return nil }
        return try first(Self.last, record.lesson, record.course) { row in
            let (day, time, _) = zone.local(row.moment(0))
            let who = row.isNull(1) ? row.text(4) : PersonName(row, at: 1).short
            return "\(who), \(RussianDate.dayAndMonth(day)), \(time.text)"
        }
    }
}
