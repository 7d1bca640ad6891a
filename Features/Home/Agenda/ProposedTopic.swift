import School
import Storage

/// What the thematic plan has for a lesson whose topic nobody has written yet, as the lesson's page proposes it.
struct ProposedTopic: Sendable {
    /// Its number in the plan, from 1.
    let n: Int
    let words: String
}

extension Reading {
    private static let lessonsAndTopics = SQL(
        """
        SELECT 1, l.day, l.n, l.id, l.status, r.topic, r.plan_item
        FROM lesson_record r JOIN lesson l ON l.id = r.lesson WHERE r.course = ?1
        UNION ALL
        SELECT 0, i.n, 0, i.item, i.hours, i.topic, NULL FROM plan_item i
        WHERE i.plan = (SELECT p.id FROM plan p WHERE p.course = ?1
            ORDER BY CASE WHEN p.status = 3 THEN 0 ELSE 1 END, p.version DESC LIMIT 1)
        ORDER BY 1, 2, 3, 4
        """)

    /// The planned topic of a lesson, by one question; nil without a plan, outside it, and in an hour of reserve.
    func proposedTopic(of course: ID<Course>, at lesson: ID<Lesson>) throws -> ProposedTopic? {
        var topics: [PlannedTopic] = [], lessons: [LessonInPlan] = []
        _ = try rows(Self.lessonsAndTopics, course) { row in
            guard row.flag(0) else {
                topics.append(PlannedTopic(item: row.int(3), topic: row.text(5), hours: row.int(4)))
                return
            }
            let isOn = LessonStatus(rawValue: row.int(4))?.isOn ?? true
            // Whether its time is over changes sums alone, never a lesson's topic.
            lessons.append(
                LessonInPlan(
                    id: row.id(3), day: row.day(1), takesPlace: isOn, isOver: false, topic: row.text(5),
                    item: row.intOrNil(6)))
        }
        guard let found = PlanBinding(topics, to: lessons).topic(at: lesson), !found.topic.topic.isEmpty else {
            return nil
        }
        return ProposedTopic(n: found.place + 1, words: found.topic.topic)
    }
}
