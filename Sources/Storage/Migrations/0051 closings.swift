extension Migration {
    /// Since when the periods of a course, and of a class, are closed for marks: asked in one place.
    static let closings = Migration(
        number: 51, phrase: "closings of periods",
        text: """
            CREATE VIEW course_closing AS
            SELECT c.id AS course, p.id AS period, p.starts AS starts, p.ends AS ends, coalesce(p.closed_at, (
                    SELECT CASE WHEN count(*) = count(k.closed_at) THEN max(k.closed_at) END
                    FROM group_class g LEFT JOIN period_closing k ON k.period = p.id AND k.class = g.class
                    WHERE g.study_group = c.study_group)) AS closed_at
            FROM course c JOIN period p ON p.scheme = c.scheme;
            CREATE VIEW class_closing AS
            SELECT c.id AS class, p.id AS period, p.starts AS starts, p.ends AS ends, coalesce(p.closed_at, (
                    SELECT k.closed_at FROM period_closing k WHERE k.period = p.id AND k.class = c.id)) AS closed_at
            FROM school_class c JOIN period p ON p.scheme = c.scheme;
            """)
}
