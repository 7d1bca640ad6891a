import Testing

@testable import School

struct LastAttemptsTests {
    /// Lesson, work, attempt.
    private func counted(_ entries: [(Int, Int, Int)]) -> [[Int]] {
        lastAttempts(of: entries) { ($0.0, MarkSlot(work: $0.1, attempt: $0.2) ?? .answer) }
            .map { [$0.0, $0.1, $0.2] }
    }

    @Test func `of a work done again the last attempt alone counts`() {
        #expect(counted([(7, 1, 0), (7, 1, 1), (7, 1, 2)]) == [[7, 1, 2]])
    }

    @Test func `another work of the lesson and another lesson are not touched`() {
        #expect(counted([(7, 0, 0), (7, 1, 0), (7, 1, 1), (8, 1, 0)]) == [[7, 0, 0], [7, 1, 1], [8, 1, 0]])
    }

    @Test func `marks brought along count whatever was done again here`() {
        #expect(counted([(0, 0, 0), (0, 0, 0), (7, 0, 0), (7, 0, 1)]) == [[0, 0, 0], [0, 0, 0], [7, 0, 1]])
    }

    @Test func `without attempts nothing changes`() {
        #expect(counted([(7, 0, 0), (7, 1, 0)]) == [[7, 0, 0], [7, 1, 0]])
        #expect(counted([]).isEmpty)
    }
}
