/// What is tried: three reads of growing size, then the durable mark by the number of clients.
enum Trials {
    static func reads(_ engines: [any Engine], rounds: Int) async throws {
        let students = Questions.classes * Questions.studentsPerClass
        try await Trial(name: "person by key", count: 20_000, clients: 1) { engine, index in
            try await engine.read(Questions.key, [Int64(index * 7919) % students + 1], texts: [2])
        }.run(engines, rounds: rounds)
        try await Trial(name: "week of a student, 36 rows", count: 4_000, clients: 1) { engine, index in
            let student = Int64(index * 7919) % students + 1
            let day = Questions.day(week: Int64(index) % Questions.weeks, place: 0)
            let classID = (student - 1) / Questions.studentsPerClass + 1
            return try await engine.read(Questions.week, [student, classID, day], texts: [3, 4])
        }.run(engines, rounds: rounds)
        try await Trial(name: "grid of a course, 650 marks", count: 1_000, clients: 1) { engine, index in
            let course = (Int64(index) % Questions.classes + 1) * 100
            let from = Questions.day(week: 0, place: 0)
            return try await engine.read(Questions.grid, [course, from, from + 43], texts: [])
        }.run(engines, rounds: rounds)
    }

    static func writes(_ engines: [any Engine], rounds: Int) async throws {
        for clients in [1, 16, 64] {
            let name = "durable mark + history, \(clients) at once"
            try await Trial(name: name, count: 2_048, clients: clients, label: { $0.writing }) { engine, index in
                let student = Int64(index * 7919) % (Questions.classes * Questions.studentsPerClass) + 1
                let classID = (student - 1) / Questions.studentsPerClass + 1
                let week = Int64(index) % Questions.weeks
                let lesson = Questions.lesson(class: classID, week: week, place: 0)
                let day = Questions.day(week: week, place: 0)
                try await engine.write(student: student, day: day, lesson: lesson, value: 2 + Int64(index) % 4)
                return 1
            }.run(engines, rounds: rounds)
        }
    }
}
