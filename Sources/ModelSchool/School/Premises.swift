import School
import Storage

/// What the model school is besides its people: its requisites, its building, the paper it keeps its journal by.
struct Premises {
    let year: SchoolYear

    func write(_ pen: Writing) throws {
        var requisites = Requisites(
            name: "Муниципальное бюджетное общеобразовательное учреждение «Образцовая средняя школа»",
            shortName: "Образцовая школа", zone: .moscow)
        requisites.address = "101000, г. Образцовск, ул. Школьная, 1"
        (requisites.ogrn, requisites.inn, requisites.kpp) = ("1027700123450", "7701234560", "770101001")
        requisites.licence = "№ 0123 от 15.03.2019"
        try pen.settle(requisites, from: year.starts)
        try pen.add(building: "Главное здание")
        var act = LocalActFacts("Положение о ведении электронного журнала и дневника", version: "1", from: year.starts)
        // Nobody of the demonstration has to sign it before looking round.
        (act.bindsStaff, act.bindsParents) = (false, false)
        act.text = """
            1. Школа ведёт классный журнал и дневник в электронном виде.
            2. Тема, домашнее задание и отсутствующие записываются в день урока.
            3. Отметки за письменные работы выставляются в течение недели.
            4. Каждый отвечает за записи, сделанные под его логином, и никому его не передаёт.
            """
        try pen.add(localAct: act)
    }
}
