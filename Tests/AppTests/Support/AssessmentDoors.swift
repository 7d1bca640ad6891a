extension DoorTable {
    /// Forms of plans of assessments, whoever is shown them.
    static let assessmentForms: [FoundForm] = [
        FoundForm(
            "/assessments", ["l", "h", "class", "subject", "d", "n", "minutes", "count", "kind", "reason", "anyway"]),
        FoundForm("/assessments/1", ["d", "n", "minutes", "count", "kind", "reason", "anyway", "seen"]),
        FoundForm("/assessments/1/remove", ["why", "seen"]),
        FoundForm("/assessments/approve", ["l", "h", "seen", "why"]),
    ]

    /// СК-228/03 of 06.08.2021: the deputy and the keeper make the plan, the director looks; 003 п. 2.3, 4.4–4.6:
    /// teachers, the class teacher and families read what their own class is to write.
    static func assessments(_ at: DoorPlace) -> [Asked] {
        let work = ["class": at.eighth, "subject": at.biologySubject, "d": "2025-11-21", "n": "2", "kind": "1"]
        return [
            .page("/assessments", "+++0000000"), .page("/assessments/school", "+++0000000"),
            .page("/assessments/file?h=none", "0000000000"),
            .page("/assessments/class/8b", "+++++00000"), .page("/assessments/child/\(at.anna)", "+++0+00++0"),
            // The deputy came first: the keeper is told that the work is there, and then that it is not.
            .act("/assessments", work, "-+=-------"), .page("/assessments/1", "-++-------"),
            .act("/assessments/1", work.merging(["kind": "3"]) { $1 }, "-++-------"),
            .act("/assessments/1/remove", [:], "-+0-------"),
            .act("/assessments/approve", ["l": "8", "h": "1"], "-==-------"),
        ]
    }
}
