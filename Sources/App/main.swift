await Parta.run()
