extension Migration {
    /// Since when a lesson stands on a page: terms of lessons that were held before they were known count from then,
    /// and no later timetable moves that moment. And by when the journal is to be filled at all (001 п. 3.2), beside the
    /// term of each entry; the clock lays what is missing.
    static let lessonsKnown = Migration(
        number: 34, phrase: "lessons known since",
        text: """
            ALTER TABLE lesson_record ADD COLUMN known_at {INT};
            UPDATE lesson_record SET known_at = (SELECT t.published_at FROM lesson l JOIN slot s ON s.id = l.slot
                JOIN timetable t ON t.id = s.timetable WHERE l.id = lesson_record.lesson);
            ALTER TABLE obligation ADD COLUMN fill_due {INT};
            DELETE FROM laid_day;
            UPDATE chore SET due = 0 WHERE name = 'сроки';
            """)
}
