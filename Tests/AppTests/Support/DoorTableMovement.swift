import Web

extension DoorTable {
    /// 001 п. 2п.6, 2п.9, 2п.10: orders are the director's and the keeper's; a working group has not been named yet.
    static func orders(_ at: DoorPlace) -> [Asked] {
        let order = ["order": "9-о", "ordered": "2025-11-20", "words": "План", "how": "drop"]
        return [
            .page("/orders", "+-+-------"), .page("/orders/1", "+-+-------"), .page("/orders/admitted", "+-+-------"),
            .page("/orders/new/delegation", "+-+-------"), .page("/orders/plan", "+++-------"),
            // Let in, but nobody was named for the group, and there is no such line of the plan.
            .act("/orders/new/group", order, "=-=-------"),
            .page("/orders/sending", "+-+-------"), .act("/orders/sending", order, "=-=-------"),
            .act("/orders/plan", order.merging(["person": at.vera, "due": "2025-12-01"]) { $1 }, "+-+-------"),
            .act("/orders/plan/999", ["how": "done", "done": "2025-11-20"], "0-0-------"),
        ]
    }

    /// 001 п. 3.3, 4.4: the keeper moves students; the class teacher tells of newcomers and sees the own class, and so
    /// do the director and the deputies the whole school.
    static func movement(_ at: DoorPlace) -> [Asked] {
        let told = ["surname": "Новикова", "given": "Лия", "why": "не приехала"]
        let brought = ["subject": at.biologySubject, "mark": "5", "source": "школа № 4"]
        return [
            .page("/movement", "+++++++---"),
            // 001 п. 2п.6: the director, the deputies, and whom the director admitted.
            .page("/movement/summary", "++--------"),
            .page("/movement/lines/\(at.arrival)", "+++0+00---"),
            .page("/movement/statement/\(at.anna)", "+++0+00---"),
            .page("/movement/new/arrival", "--+-------"), .page("/movement/new/transfer", "--+-------"),
            .page("/class/8b/arrival", "---0+00---"),
            .page("/movement/brought/\(at.anna)", "-++0+00---"),
            // There is no such mark; and Анна has been here since September.
            .page("/movement/brought/\(at.anna)/999999", "-000000---"),
            .act("/movement/brought/\(at.anna)", brought, "-==0=00---"),
            .act("/movement/brought/\(at.anna)/999999", brought, "-000000---"),
            // Nobody of 8Б has left the tenth class behind.
            .page("/movement/tenth/\(at.anna)", "-000000---"),
            .act("/movement/tenth/\(at.anna)", ["source": "справка"], "-000000---"),
            .act("/class/8b/arrival", told, "---0+00---"),
            // Let in, but the form is not whole, the line has marks behind it, and there is no such request.
            .act("/movement/new/arrival", told, "--=-------"), .act("/movement/new/departure", told, "--=-------"),
            .act("/movement/lines/\(at.arrival)/reverse", told, "--=-------"),
            .act("/movement/requests/999/decline", told, "--0-------"),
        ]
    }
}
