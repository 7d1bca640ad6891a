/// Thematic plans: 001 п. 3.2 gives them to the course's own teacher, 4.3 their approval to the deputy; staff look.
extension DoorTable {
    static func plans(_ at: DoorPlace) -> [Asked] {
        let plan = "/journal/8b/algebra/plan"
        return [
            .page(plan, "+++++00---"),
            // The first of those who may begins it; whoever else is let in finds it begun.
            .act(plan + "/new", [:], "--0+000---"),
            .act(plan, ["t1": "Степень", "row": "1"], "--0+000---"),
            .act(plan + "/submit", [:], "--0+000---"),
            .act(plan + "/decide", ["decision": "approve"], "-+--------"),
            .page(plan + "/file", "--0+000---"),
            // Let in, but without a table, or with the key of none.
            .act(plan + "/file", [:], "--0=000---"),
            .page(plan + "/file/00112233445566778899aabbccddeeff", "--00000---"),
            .act(plan + "/file/00112233445566778899aabbccddeeff", [:], "--00000---"),
            .page("/plans", "+++0000---"), .page("/plans/completion", "+++0000---"),
            .page(plan + "/corrections", "+++++00---"), .page(plan + "/corrections/999", "0000000---"),
            // Nothing differs from the plan that was approved today.
            .act(plan + "/corrections", [:], "--0=000---"),
            .act(plan + "/corrections/999", ["decision": "approve"], "-0--------"),
            // An approved plan is no draft any more.
            .act(plan + "/drop", [:], "--0=000---"),
            // Let in, but no class is ticked.
            .act(plan + "/copy", [:], "--0=000---"),
        ]
    }

    /// Forms that stand only where a plan is in hand.
    static let hiddenPlanForms: [FoundForm] = [
        FoundForm(
            "/journal/8b/algebra/plan", ["y", "seen", "row", "do", "i1", "t1", "h1", "w1", "k1", "s1", "b1", "t2"]),
        FoundForm("/journal/8b/algebra/plan/submit", ["y", "seen"]),
        FoundForm("/journal/8b/algebra/plan/decide", ["y", "seen", "decision", "comment"]),
        FoundForm("/journal/8b/algebra/plan/drop", ["y", "seen"]),
        FoundForm("/journal/8b/algebra/plan/copy", ["y", "to", "why"]),
        FoundForm("/journal/8b/algebra/plan/corrections", ["y", "seen", "take1", "reason1", "way1"]),
        FoundForm("/journal/8b/algebra/plan/corrections/1", ["y", "decision", "comment"]),
        FoundForm(
            "/journal/8b/algebra/plan/file/00112233445566778899aabbccddeeff",
            ["y", "sheet", "header", "c0", "c1", "skip", "reason", "do"]),
    ]
}
