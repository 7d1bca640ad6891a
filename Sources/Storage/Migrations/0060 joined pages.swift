extension Migration {
    /// Which lesson brought a page to the lesson it was joined to: when they part, that page goes and no other. A page
    /// that the timetable gives the lesson is its own.
    static let joinedPages = Migration(
        number: 60, phrase: "pages that joined lessons brought",
        text: """
            ALTER TABLE lesson_record ADD COLUMN joined_from {INT};
            UPDATE lesson_record SET joined_from = (
                SELECT min(v.lesson) FROM lesson_change v
                    JOIN lesson_record o ON o.lesson = v.lesson AND o.course = lesson_record.course
                WHERE v.other = lesson_record.lesson AND v.kind = 6 AND v.undone = 0)
            WHERE EXISTS (SELECT 1 FROM lesson_change v WHERE v.other = lesson_record.lesson AND v.kind = 6)
                AND NOT EXISTS (SELECT 1 FROM lesson l JOIN slot_course sc ON sc.slot = l.slot
                    WHERE l.id = lesson_record.lesson AND sc.course = lesson_record.course);
            """)
}
