import School

/// A lesson of the school's timetable as it stands, when another version is to hold on its day.
struct SteppingLesson {
    let id: Int
    let slot: Int
    /// The day and the number it was planned for, wherever it was moved.
    let planned: Day
    let n: Int
    /// The day it is held.
    let day: Day
    let starts: Int
    let ends: Int
    /// The room it has without what an event made of it.
    let room: String
    let isOn: Bool
    /// Whether something is written in it, or was and is erased.
    let isWritten: Bool
    /// Whether something that is written in it stands.
    let stands: Bool
    /// Whether it was changed by hand, or somebody substitutes there alone: an order over weeks goes with the page.
    let isChanged: Bool
    /// Whether events alone changed it: it goes where the timetable goes, and they change it there.
    let isOfEvent: Bool
    /// Whether the log of changes tells of it, be it of one taken back.
    let isLogged: Bool
    var courses: [ID<Course>]

    init(_ row: Row) {
        (id, slot, planned, n, day) = (row.int(0), row.int(1), row.day(2), row.int(3), row.day(4))
        (starts, ends, room) = (row.int(5), row.int(6), row.text(7))
        isOn = LessonStatus(rawValue: row.int(8))?.isOn ?? true
        (isWritten, isOfEvent, isLogged, stands) = (row.flag(9), row.flag(11), row.flag(12), row.flag(14))
        isChanged = row.flag(10) || isOfEvent && stands
        courses = [row.id(13)]
    }

    /// Whether it goes where the timetable goes; a recorded lesson of the past stays, and so does one changed by hand.
    func follows(after today: Day) -> Bool { !isChanged && (planned > today || !isWritten) }

    /// Whether it stays where the timetable has it no more. What was erased before its day came keeps no lesson; one
    /// that was held stays with all that was ever written of it.
    func stays(after today: Day) -> Bool { isChanged || stands || isWritten && planned <= today }
}

extension Reading {
    private static let standing = SQL(
        """
        SELECT l.id, l.slot, coalesce(l.planned_day, l.day), s.n, l.day, l.starts, l.ends,
            coalesce((SELECT v.room_before FROM lesson_change v WHERE v.id = (SELECT min(w.id) FROM lesson_change w
                WHERE w.lesson = l.id AND w.undone = 0 AND w.event IS NOT NULL)), l.room), l.status,
            CASE WHEN {TOUCHED l.id} THEN 1 ELSE 0 END,
            CASE WHEN EXISTS (SELECT 1 FROM substitution u WHERE u.lesson = l.id AND u.stand_in IS NULL)
                OR EXISTS (SELECT 1 FROM lesson_change v WHERE v.lesson = l.id AND v.undone = 0
                    AND (v.event IS NULL OR v.other IS NOT NULL))
                OR EXISTS (SELECT 1 FROM lesson_change v WHERE v.other = l.id AND v.undone = 0) THEN 1 ELSE 0 END,
            CASE WHEN EXISTS (SELECT 1 FROM lesson_change v WHERE v.lesson = l.id AND v.undone = 0
                AND v.event IS NOT NULL) THEN 1 ELSE 0 END,
            CASE WHEN EXISTS (SELECT 1 FROM lesson_change v WHERE v.lesson = l.id OR v.other = l.id) THEN 1 ELSE 0 END,
            r.course,
            CASE WHEN EXISTS (SELECT 1 FROM lesson_record o WHERE o.lesson = l.id
                    AND (o.topic <> '' OR o.classwork <> '' OR o.homework_state <> 0 OR o.roll = 1))
                OR EXISTS (SELECT 1 FROM mark m WHERE m.lesson = l.id AND m.value IS NOT NULL)
                OR EXISTS (SELECT 1 FROM attendance a WHERE a.lesson = l.id AND a.code IS NOT NULL)
                OR EXISTS (SELECT 1 FROM work w WHERE w.lesson = l.id)
                OR EXISTS (SELECT 1 FROM cell_note n WHERE n.lesson = l.id AND n.words <> '')
                OR EXISTS (SELECT 1 FROM homework_task h WHERE h.lesson = l.id) THEN 1 ELSE 0 END
        FROM lesson l JOIN slot s ON s.id = l.slot JOIN timetable t ON t.id = s.timetable
            JOIN lesson_record r ON r.lesson = l.id
        WHERE t.year = ?3 AND t.student IS NULL
            AND (l.planned_day IS NULL AND l.day BETWEEN ?1 AND ?2 OR l.planned_day BETWEEN ?1 AND ?2)
        ORDER BY l.id, r.course
        """)

    /// The lessons that the school's timetable gave these days, each with all the pages it serves.
    func steppingLessons(_ days: ClosedRange<Day>, of year: Int) throws -> [SteppingLesson] {
        var found: [SteppingLesson] = []
        try each(Self.standing, days.lowerBound, days.upperBound, year) { row in
            if let last = found.indices.last, found[last].id == row.int(0) {
                found[last].courses.append(row.id(13))
            } else {
                found.append(SteppingLesson(row))
            }
        }
        return found
    }
}
