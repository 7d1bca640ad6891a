import School
import Storage

/// Two plans of Вера Павловна: 8Б follows the approved one, that of 9А waits for the deputy; 8Б Геометрия has none yet.
struct ThematicPlans {
    let pen: Writing
    let cast: Cast

    /// Writes both plans down, as they stand in November.
    func write() throws {
        let control = try pen.workKinds().first { $0.kind.code == "КР" }?.id
        let topics = AlgebraPlan.topics(control: control)
        let eighth = try cast.course("8Б Алгебра"), plan = try pen.draftPlan(topics, of: eighth)
        try pen.set(.submitted, of: plan)
        if let binding = try pen.planBinding(of: eighth, zone: .moscow, now: cast.now) {
            try pen.freeze(binding.days, of: plan.id)
        }
        try pen.set(.approved, of: plan)
        try pen.set(.submitted, of: pen.draftPlan(topics, of: cast.course("9А Алгебра")))
    }
}
