extension Migration {
    /// What the head of a lesson's column says besides its day: held out of the school, or a national test.
    static let lessonsShown = Migration(
        number: 39, phrase: "lessons out of the school and national tests",
        text: """
            ALTER TABLE lesson ADD COLUMN shown_as {INT};
            UPDATE lesson SET shown_as = (SELECT max(v.kind) FROM lesson_change v WHERE v.undone = 0
                AND (v.kind = 8 AND v.lesson = lesson.id OR v.kind = 9 AND v.other = lesson.id))
            WHERE EXISTS (SELECT 1 FROM lesson_change v WHERE v.undone = 0
                AND (v.kind = 8 AND v.lesson = lesson.id OR v.kind = 9 AND v.other = lesson.id));
            """)
}
