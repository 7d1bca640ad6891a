import School

extension Reading {
    // Lines that were taken back, and those that take back, change no list.
    private static let unexplained = SQL(
        """
        SELECT p.surname, p.given, p.patronymic, c.name, m.from_day, 1
        FROM membership m JOIN person p ON p.id = m.student JOIN school_class c ON c.id = m.class
        WHERE NOT EXISTS (SELECT 1 FROM movement l WHERE l.student = m.student AND l.to_class = m.class
            AND l.day = m.from_day AND l.kind NOT IN (3, 9)
            AND NOT EXISTS (SELECT 1 FROM movement r WHERE r.reverses = l.id))
        UNION ALL
        SELECT p.surname, p.given, p.patronymic, c.name, m.to_day, 2
        FROM membership m JOIN person p ON p.id = m.student JOIN school_class c ON c.id = m.class
        WHERE m.to_day IS NOT NULL AND NOT EXISTS (SELECT 1 FROM movement l
            WHERE l.student = m.student AND l.from_class = m.class AND l.kind NOT IN (3, 9)
            AND l.day = CASE WHEN l.kind IN (4, 7) THEN m.to_day ELSE m.to_day + 1 END
            AND NOT EXISTS (SELECT 1 FROM movement r WHERE r.reverses = l.id))
        UNION ALL
        SELECT p.surname, p.given, p.patronymic, c.name, l.day, 3
        FROM movement l JOIN person p ON p.id = l.student JOIN school_class c ON c.id = l.to_class
        WHERE l.kind NOT IN (3, 9) AND NOT EXISTS (SELECT 1 FROM movement r WHERE r.reverses = l.id)
            AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.student = l.student AND m.class = l.to_class
                AND m.from_day = l.day)
        UNION ALL
        SELECT p.surname, p.given, p.patronymic, c.name, l.day, 4
        FROM movement l JOIN person p ON p.id = l.student JOIN school_class c ON c.id = l.from_class
        WHERE l.kind NOT IN (3, 9) AND NOT EXISTS (SELECT 1 FROM movement r WHERE r.reverses = l.id)
            AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.student = l.student AND m.class = l.from_class
                AND m.to_day = CASE WHEN l.kind IN (4, 7) THEN l.day ELSE l.day - 1 END)
        UNION ALL
        SELECT p.surname, p.given, p.patronymic, g.name, m.from_day, 5
        FROM group_member m JOIN person p ON p.id = m.student JOIN study_group g ON g.id = m.study_group
        WHERE NOT EXISTS (SELECT 1 FROM group_class gc
                JOIN membership s ON s.class = gc.class AND s.student = m.student
                WHERE gc.study_group = m.study_group AND s.from_day <= m.from_day
                    AND (s.to_day IS NULL OR m.from_day <= s.to_day))
            OR EXISTS (SELECT 1 FROM group_class gc
                JOIN membership s ON s.class = gc.class AND s.student = m.student AND s.to_day >= m.from_day
                WHERE gc.study_group = m.study_group AND (m.to_day IS NULL OR s.to_day < m.to_day)
                    AND NOT EXISTS (SELECT 1 FROM membership n JOIN group_class nc ON nc.class = n.class
                        WHERE n.student = m.student AND n.from_day = s.to_day + 1
                            AND nc.study_group = m.study_group))
        ORDER BY 1, 2, 5, 6
        """)

    /// Where classes, groups and the ledger of movement disagree, in sentences; empty when all is well.
    package func movementDisagreements() throws -> [String] {
        try rows(Self.unexplained) { row in
            let who = PersonName(row, at: 0).list, place = row.text(3), day = row.day(4).russian
            return switch row.int(5) {
            case 1: "\(who) стоит в списке \(place) с \(day), а движения об этом нет"
            case 2: "\(who) выбыл из \(place) \(day), а движения об этом нет"
            case 3: "\(who): по движению прибыл в \(place) \(day), а в списке его нет"
            case 4: "\(who): по движению ушёл из \(place) \(day), а в списке это не отмечено"
            default: "\(who) стоит в группе «\(place)» с \(day), но не всё это время — в её классе"
            }
        }
    }
}
