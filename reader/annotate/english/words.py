"""Small word lists for English names: given names, words of organisations, capitalised words that name none."""

from __future__ import annotations

GIVEN = frozenset(
    """
    Aaron Abigail Adam Adrian Ahmed Aidan Alan Albert Alex Alexander Alexandra Alice Alison Amanda Amelia Amir Amy Ana
    Anand Andrea Andrew Andrej Angela Anita Anjali Ann Anna Anne Anthony Antonio Arjun Arthur Arvind Asha Ashley Audrey
    Barbara Beatrice Ben Benjamin Bernard Beth Bill Bob Boris Brad Brandon Brett Brian Bruce Bryan Camille Carl Carla
    Carlos Carmen Carol Caroline Catherine Charles Charlie Charlotte Chris Christian Christine Christopher Claire Clara
    Colin Connor Craig Cynthia Daniel Daniela Danielle David Dean Deborah Denise Dennis Derek Diana Diane Diego Dmitry
    Dominic Donald Donna Dorothy Doug Douglas Dylan Edward Eleanor Elena Eli Elizabeth Ella Ellen Emily Emma Eric Erik
    Erin Ethan Eva Evan Evelyn Fatima Felix Fiona Frances Francis Frank Fred Gabriel Gary Gavin George Gerald Gita Grace
    Graham Greg Gregory Hana Hannah Harold Harry Hassan Heather Heidi Helen Helena Henry Holly Howard Hugo Ian Ibrahim
    Igor Ilya Ingrid Irene Isaac Isabel Ivan Jack Jacob Jacqueline James Jamie Jan Jane Janet Jason Javier Jay Jean Jeff
    Jeffrey Jennifer Jeremy Jessica Jim Joan Joanna Joe Joel Johan John Jon Jonas Jonathan Jordan Jorge Jose Joseph
    Joshua Juan Judith Julia Julian Julie Justin Karen Karl Kate Katherine Kathleen Keith Kelly Ken Kenneth Kevin Kiran
    Kirsten Klaus Kumar Kyle Lars Laura Lauren Laurence Leah Lee Lena Leo Leon Leonard Lewis Liam Lily Linda Lisa Logan
    Louis Louise Luca Lucas Lucia Lucy Luis Luke Lydia Marc Marcus Margaret Maria Marie Mario Mark Martha Martin Mary
    Mason Matt Matthew Max Megan Mei Melissa Mia Michael Michelle Miguel Mike Mira Mohamed Mohammed Molly Monica Nadia
    Nancy Natalie Natasha Nathan Neil Nicholas Nick Nicole Nina Noah Nora Olga Oliver Olivia Omar Oscar Owen Pablo
    Pamela Patricia Patrick Paul Paula Pedro Peter Phil Philip Pierre Priya Rachel Raj Rajesh Ralph Raymond Rebecca
    Richard Rick Rita Rob Robert Roberto Robin Roger Ron Ronald Rosa Rosalind Ross Roy Russell Ruth Ryan Sally Sam
    Samantha Samuel Sandra Sanjay Sara Sarah Scott Sean Sebastian Sergey Sergio Seth Shane Sharon Shirley Simon Sofia
    Sonia Sophia Sophie Stefan Stella Stephanie Stephen Steve Steven Stuart Sundar Sunil Susan Suzanne Sylvia Tania Ted
    Teresa Terry Thomas Tim Timothy Todd Tom Tony Tracy Trevor Tyler Valerie Vanessa Vera Veronica Victor Victoria
    Vikram Vincent Viktor Virginia Vivian Vladimir Walter Wayne Wendy Will William Yann Yasmin Yuki Yusuf Zachary Zoe
    Abdul Abe Ada Adele Aditya Agnes Akash Akira Alain Alberto Alejandro Alessandro Alexandre Alexei Alexis Alfred
    Alicia Allan Allen Allison Alvin Amar Amit Anant Andre Andreas Andres Andy Angus Anil Anjan Ankit Annette Antoine
    Anton Anuj Archie Ari Arianna Armando Arnaud Arnold Arun Ashish Ashok Astrid Avi Barret Barry Beatriz Becky Bernd
    Bernie Bert Bertrand Bettina Betty Beverly Bianca Björn Blair Bobby Bonnie Bradley Brenda Brendan Brent Bridget
    Britt Brooke Bruno Bryce Caleb Calvin Cameron Candace Carlo Carrie Casey Cassandra Cathy Cecilia Chad Chandra
    Charlene Cheryl Chloe Christa Christina Christoph Christophe Chuck Cindy Claude Claudia Clemens Cliff Clive Cody
    Corey Cory Courtney Curt Curtis Cyrus Dale Damian Damien Dan Dana Dane Danny Dario Darrell Darren Darius Dave Debbie
    Declan Deepak Demis Desmond Devin Dieter Dina Dirk Dominique Doris Duncan Dustin Eddie Edgar Edith Eduardo Edwin
    Eileen Elaine Elias Elise Elliot Elliott Elon Emil Emilia Emilio Emmanuel Enrique Ernest Ernesto Erica Erich Ernst
    Esther Eugene Fabian Fabio Federico Felipe Ferdinand Fernando Florian Floyd Francesca Francesco Francisco Francois
    Franz Freddie Frederic Frederick Friedrich Fritz Garrett Geoff Geoffrey Georg Gerard Gerhard Gianni Gilbert Giles
    Gina Giovanni Giulia Glen Glenn Gordon Guido Guillaume Guillermo Günter Hans Harriet Harvey Hector Heinrich Helmut
    Henri Henrik Herbert Herman Hilary Hiroshi Hugh Ines Inge Irina Irwin Isabella Isabelle Ismail Jackie Jaime Jakob
    Jakub Jared Jasmine Javed Jeanne Jeannie Jens Jeremiah Jerome Jerry Jill Jimmy Joachim Joanne Jochen Jodi Jody Joey
    Johanna Johannes Johnny Josef Josh Joyce Juanita Judy Julien Juliet Jürgen Jyoti Kamal Kara Karim Karin Karina
    Kathryn Kathy Katie Kelvin Kendra Kenji Kerry Kristen Kristin Kristina Kurt Lara Larry Latha Lawrence Laxman Leif
    Leigh Leila Leonardo Leroy Leslie Lilian Lillian Lionel Liz Lois Lorenzo Lori Lorraine Louisa Lucien Lucille Luigi
    Mads Magnus Malcolm Manfred Manish Manuel Marcel Marcia Marco Marcos Margot Marguerite Marilyn Marissa Marjorie
    Marlene Marta Martina Marty Marvin Masayoshi Mat Mathias Mathieu Mats Matteo Matthias Maureen Maurice Maurizio
    Maxime Meg Meghan Melanie Melinda Meredith Michal Michel Mick Mickey Mihir Mikael Mikhail Milton Mindy Miranda
    Miriam Mitch Mitchell Mohan Mohit Monique Morris Muhammad Muriel Murray Mustafa Myra Myron Naomi Naveen Neal Neha
    Nicola Nicolas Nigel Nikesh Nikhil Niklas Nikolai Nils Nitin Noam Noel Norma Norman Odile Ole Oleg Olivier Otto
    Paolo Parag Pascal Patrice Patrizia Patty Pauline Peggy Penelope Philippe Phillip Phyllis Pieter Pramod Prashant
    Quentin Quincy Rafael Rahul Rainer Ramon Randall Randy Raphael Raul Ravi Ray Rebekah Regina Reid Rene Renee Rhonda
    Ricardo Riccardo Riley Robbie Robyn Rodney Rodolfo Rodrigo Rohan Rohit Roland Rolf Roman Romain Ronnie Rory Rosemary
    Roxanne Ruben Rudolf Rudy Rupert Sabine Sabrina Sachin Saeed Salman Sami Sandeep Sanjeev Santosh Satish Satya Selina
    Shaun Shawn Sheila Shelley Sheryl Silvia Simone Sina Siobhan Sonal Stacey Stacy Stan Stéphane Stewart Sunita Suresh
    Susanna Susanne Sven Sylvain Sylvie Tamara Tatiana Terrence Terri Theo Theodore Theresa Thierry Tiffany Tina Tobias
    Toby Tomas Tommy Toni Torsten Tracey Travis Trent Tricia Tristan Tyrone Ulrich Umesh Ursula Uwe Vaughn Veronique
    Vicki Vicky Vijay Vikas Vince Vincenzo Vinod Vishal Vivek Walt Wanda Wendell Werner Wilhelm Willem Willie Wolfgang
    Xavier Yves Yvonne Zach Zack Zeev Zoltan
    Debra Nathaniel Dick Nelson Clare Faye Lloyd Laurie Clint Jermaine Joao João Kieran Freddy Caspar Jedd Drew Alec
    Alastair Alasdair Alistair Aleksandar Alejandra Alexa Alexandria Aline Alisa Alisha Alyssa Amara Amber Ambrose
    Amelie Amina Amos Anders Andreea Andrés Anika Annabel Annabelle Annalise Anneliese Ansel Anselm Anouk Arlene Arlo
    Arne Arsène Arvid Asher Ashton Aubrey Augustin Ava Avery Axel Ayesha Azim Bart Basil Beau Belinda Benedict
    Benedikt Benjamín Benny Bernadette Bertha Beatrix Bev Bjorn Blake Bogdan Boyd Brady Brendon Brianna Britney Brock
    Bronwyn Bryn Burt Byron Camilla Candice Carina Carlton Carly Carole Carolina Carolyn Caryn Casper Catalina Cathal
    Catherina Cecil Cedric Cedrick Celeste Celia Cesar César Chaim Chantal Charlize Cherie Chester Chiara Chidi Ciaran
    Ciarán Claudio Clayton Clement Clifford Clifton Clinton Colette Colleen Connie Conor Conrad Constance Cora
    Cordelia Cornelia Cornelius Cristiano Cristina Cristóbal Daisy Dalia Damon Daphne Daryl Deanna Debora Dee Deirdre
    Delia Delphine Denis Denzel Desiree Devon Dexter Dewey Diarmuid Dimitri Dino Dinesh Diogo Dionne Dolores Domenico
    Donny Dora Doreen Dorian Dorothea Dwayne Dwight Earl Ebony Eckhart Ed Edmond Edmund Edna Eduard Edoardo Edouard
    Effie Eira Elaina Eleni Eliana Eliot Elisa Elisabeth Elisabetta Ellis Eloise Elsa Elsie Elvira Elvis Elwood
    Emanuel Emeka Emile Emmett Enid Enzo Eoin Erika Erling Ernestine Errol Esme Esteban Estelle Étienne Etienne Eunice
    Everett Evelina Evgeny Ezra Fabienne Fabrice Farah Farid Faisal Fay Felicia Felicity Fergus Fernanda Ferran Fidel
    Filip Filippo Finn Fletcher Flora Flynn Forrest Françoise François Frederik Fredrik Freya Frida Gabriela Gabriele
    Gabriella Gabrielle Gael Gail Gareth Garry Gaston Gemma Gene Genevieve Georges Georgina Geraldine Germaine Gerry
    Gertrude Giacomo Gideon Gilles Giorgio Giuseppe Gladys Glenda Gloria Godfrey Gonzalo Graeme Grady Grant Greta
    Griffin Guadalupe Gunnar Gunther Gus Gustav Gustavo Gwen Gwendolyn Hadley Hakan Hamish Hamza Hank Hanna Hannes
    Hans-Peter Harald Harley Harrison Hazel Heath Hedwig Heinz Helga Helmuth Hendrik Henrietta Henrique Hermann Hester
    Hillary Hiro Hiroki Hollis Horace Horst Hortense Hubert Humphrey Hussein Ibrahima Ida Idris Ignacio Iker Ikram
    Ilaria Imani Imelda Imogen Imran Ina Indira Ingmar Ingrida Iris Isaiah Isidro Isla Itamar Itzhak Iván Ivana Ivar
    Ivor Ivy Jackson Jaclyn Jacinta Jacques Jada Jagdish Jairo Jalen Jameson Jamal Jan-Erik Janelle Janice Janine
    Jarrod Jarvis Jasper Javi Jayden Jean-Baptiste Jean-Claude Jean-François Jean-Louis Jean-Luc Jean-Marc Jean-Marie
    Jean-Michel Jean-Paul Jean-Philippe Jean-Pierre Jeannette Jed Jedidiah Jelena Jemma Jenna Jenny Jérôme Jess Jesse
    Jessie Jesús Jesus Jillian Joaquin Joaquín Jocelyn Jodie Joelle Joep Joris Jorgen Jørgen Josefina Joseline
    Josephine Josiah Josie Jost Jovan Jude Judd Juergen Jules Juliana Julianne Juliette Julio Julius Juni Jurgen
    Justine Justus Kai Kaia Kaitlyn Kamala Karan Karel Karl-Heinz Karol Kasper Katarina Katharina Katharine Kathe
    Katja Katrin Katrina Kay Kayla Keiko Keir Kelley Kelsey Kendall Kenny Kent Kerim Kerri Khaled Khalid Kim Kimberly
    Kimmo Kirby Kirk Kirsty Kit Kjell Klara Knut Kofi Koji Kristian Kristiina Kristoffer Kwame Kyra Ladislav Lachlan
    Lakshmi Lamar Lana Lance Landon Larissa László Laszlo Laurel Laurent Lauri Lavinia Leandro Leanne Leda Leela
    Leland Lenny Leonie Leonor Leopold Lesley Lester Leticia Levi Lexi Lia Liana Libby Liesl Lilia Liliana Lina Linus
    Liv Livia Lizzie Loren Lothar Lou Luann Luciana Luciano Lucinda Lucio Lukas Luther Lyle Lyndon Lynn Lynne
    Mackenzie Madeleine Madeline Mae Maeve Maggie Mahesh Mahmoud Maia Maike Malala Malik Mallory Mandy Manuela Mara
    Marcela Marcelo Marci Marguerita Margarita Mari Mariam Marian Mariana Marianne Maribel Mariela Marika Marina
    Marion Marisa Marisol Marius Marjan Marko Marlon Marsha Marshall Mateo Mathilde Matilda Mattias Maud Maura
    Mauricio Mauro Maxine Maxwell Maya Mayra Mehmet Mel Melvin Merle Mervyn Micah Michaela Micheal Mika Mikel Mikkel
    Mila Milena Miles Millicent Millie Milos Minna Miroslav Mitra Moira Mona Montgomery Morgan Moritz Morten Mortimer
    Moses Moshe Muhammed Mukesh Myles Myriam Nadine Nanette Narendra Nathalie Nathanael Natalia Neda Ned Nellie Nelly
    Nestor Neville Nevin Ngozi Niall Niamh Nicki Nicky Nico Nicolette Nicoletta Nigella Niko Nikola Nikolas Nikos
    Nicolai Noelle Noemi Nolan Noor Noreen Octavia Octavio Odette Ollie Olaf Oliviero Omari Oren Oriol Orson Orville
    Oswald Ottavio Otis Paige Pam Paola Pat Pari Parker Patsy Patti Paulina Paulo Payton Pearl Percy Perry Petra
    Petros Philippa Phoebe Piers Pietro Pilar Pia Piotr Polly Poppy Porter Prakash Priscilla Purnima Qasim Quinn
    Rachael Rafał Raina Rajiv Rakesh Ralf Rami Ramesh Ramona Randi Rania Rashid Rasmus Rashida Raymundo Reggie
    Reginald Reina Reinhard Reinhold Remi Rémi Remy Renata Renato Renzo Reuben Rex Rhea Rhett Rhys Ricarda Rich Rickey
    Ricky Rikard Ritesh Robb Roberta Rocco Rocky Rod Roderick Rogelio Roisin Rolando Ronan Rona Rosalie Rosalyn
    Rosanna Rose Roslyn Roxana Royce Ruby Rufus Ruslan Rutger Sabina Sadie Sadiq Sakari Salim Salma Salvador Salvatore
    Samir Sampo Sander Sandy Sanna Santi Sarita Sasha Saskia Saul Scarlett Selma Serena Serge Sergei Seymour Shahid
    Shannon Shari Sharif Shawna Shay Shelby Shelly Sheri Sherry Sherwin Shinzo Shlomo Shreya Siddharth Sidney Sigrid
    Silas Silvio Simona Sinead Sinéad Siri Skyler Solange Solomon Søren Soren Spencer Stacie Stanislav Stanley
    Stefanie Stefano Steffen Stephan Stew Stig Stina Sue Suki Susana Susie Suzanna Sybil Syed Tabitha Tadashi Taj
    Takeshi Tamsin Tanja Tanya Tara Tarek Tariq Tasha Tatyana Taylor Tegan Terence Tess Tessa Thea Thelma Theodora
    Theodor Thibaut Thom Thiago Thorsten Tiago Tilly Timo Timur Tjark Tobey Tonya Tonia Trina Trish Trudy Tucker
    Tuomas Turner Ty Tyra Tyrese Ulrike Uma Umberto Una Uri Usha Usman Valentin Valentina Valentino Valeria Vance
    Vasily Vaughan Venkat Verena Verna Vernon Vic Vicente Vidya Vikki Vincente Viola Violet Virgil Virginie Vito
    Vittorio Vlad Wade Wallace Waleed Wally Warren Wes Wesley Whitney Wilbur Wilfred Wilma Winifred Winnie Winston
    Woodrow Woody Wyatt Xander Xavi Yael Yannick Yanis Yasmine Yasuo Yolanda Yoshi Yuri Yusef Yvette Zachariah Zadie
    Zahra Zain Zara Zelda Zeynep Zhanna Ziad Zola Zsuzsa Gerardo Edinson Facundo Niel Lamine Ousmane Kylian Vinícius
    Rodri Luka Ivo Davor Zlatan Dusan Bukayo Jadon Trey LeBron Giannis Stephon DeAndre DeMarcus Jaylen Kawhi Kyrie
    Roz Kirstjen Reince Joakim Maja Elliot Hillary Laxman Shayne Jodie Anat Albert Ilan Noa Yoav Amit Ronen Tal Eyal Uri Dov Moshe Lachlan Rupert
    Klay Draymond Jrue Chet Zion Pete Raheem Didier Israel Neel Nacer Murat Jerod Lanka Kristalina Mitt Newt Marco Pim Koen Wouter Sjoerd Jeroen Maarten Geert Joost
    Hamad Rashad Tyrone Terrell Deion Dabo Kirby Brent Shanahan Dak Tua Jalen Lamar Brock Geno Kliff DeMeco Aidan Zac Shai Luguentz Josh Jeb Jock
    Chuan Wei-lin Anneke Ilse Elke Heike Silke Antje Katy Kathie Joni Jolene Darlene Charmaine Nadège Solène Maëlle Loïc Benoît Gaël Jérémie Aurélien Aurélie Cyril Cyrille Yoann Ludovic
    Mathis Bastien Fabien Régis Hervé Thibault Gautier Xavi Iñaki Íñigo Joan Jordi Pau Pep Unai Ander Mikel Gerard Sergi Núria Montserrat Mireia Begoña Rocío Inés Sofía Lucía Raquel
    Ezequiel Hernán Germán Rubén Álvaro Adrián Martín Ramón Julián Fabián Sebastián Nicolás Tomás Matías Agustín Joaquín Damián Germaine Marek Tomasz Krzysztof Paweł Wojciech Jacek Grzegorz Agnieszka
    Katarzyna Magdalena Zdeněk Jiří Petr Pavel Václav Miloš Goran Zoran Dragan Nenad Slobodan Branko Mirko Tihomir Dejan Bojan Aleksander Oleksandr Volodymyr Mykola Andriy Serhiy Yulia Oksana
    Dmitri Sergii Nikita Vadim Ilia Arkady Yevgeny Gennady Anatoly Boris Valery Vitaly Konstantin Ksenia Svetlana Ekaterina Anastasia Elvira Nabil Hisham Yasir Khalil Ziyad Tamim Nasser Majid Saif
    Yousef Yousuf Hamdan Ayman Bassam Fadi Fouad Ghassan Hadi Jihad Karima Layla Maha Nadim Raed Rima Samer Sherif Tamer Wael Walid Aarav Abhishek Amrita Aparna Ashwin Bharat Chetan Devika Dhruv Gaurav
    Girish Harsha Hemant Jayant Kavita Kishore Lalit Madhu Manoj Meera Milind Mukul Nandan Nandini Nisha Pankaj Piyush Pooja Pradeep Pranav Prem Rajan Rajat Rekha Rishi Ritu Rupa Sameer Sanjiv Shailesh
    Shalini Shankar Shashi Shikha Shyam Smita Srini Srinivas Sudhir Sumit Swati Tarun Uday Vandana Varun Vasant Vineet Vipul Yash Kwasi Priti Suella Kaitlan Shonda Skip Nadhim Penny Grant Mel Gillian Jeremy Kemi Sajid Rishi Liz Thérèse
    Anneliese Bridget Yvette Angela Wes Ed Lucy Lisa Hilary Shabana Darren Jo Steve Heidi Pat Alok Anne-Marie Nadine Amanda Michelle Robbie Jacob Brandon Simon Alister Ranil Kit Chloe
    """.split()
)
"""Given names common among people whom English-language business news names."""

ORG_ENDS = frozenset(
    """
    AI Academy Agency Airlines Airways Analytics Associates Association Authority Bank Biosciences Board Bureau Capital
    Center Centre City Club Co College Commission Committee Company Computing Corp Corporation Council Department
    Dynamics Energy Entertainment Federation Finance Financial FC Foundation Fund Games Group Health Holdings Hospital
    Inc Industries Institute Intelligence International Investments Lab Laboratories Laboratory Labs LLC Logistics Ltd
    Management Media Ministry Motors Museum Networks Organization Partners Pharma Pharmaceuticals Photonics Plc Press
    Research Robotics School Securities Semiconductor Semiconductors Society Software Solutions Studio Studios Systems
    Technologies Technology Tech Therapeutics Trust United University Ventures Works
    Advisers Advisors Aerospace Athletic Automobiles Automotive Aviation Ballet Beverages Biologics Biotech Brands
    Broadcasting Chemicals Construction Devices Electric Electronics Engineering Estates Exchange Films Foods Gallery
    Genomics Healthcare Insurance Land Microsystems Mobile Motor Opera Orchestra Patrol Petroleum Philharmonic Pictures Power
    Animation County Town Partnership Productions Properties Records Retail Rovers Semi Steel Stores Symphony Telecom Theater Theatre Wanderers Gazette Herald Sentinel Dispatch Examiner Inquirer Statesman Times Post Journal Tribune Telegraph Weekly Daily News Review Magazine
    Union Parliament Network Channel TV Radio Biennale Triennale Institution Arts Collection Tour Advisory Airport Festival Archive Archives Library Zoo Worldgroup Worldwide Communications Consulting Interactive Brothers FF FK SC SK CF AFC IF BK Chronicle Observer Guardian Courier Express Globe Newspaper Chambers Oncology Bio Biopharma Biosciences Medicines Vaccines Biotherapeutics Immunotherapeutics Diagnostics Sciences Genetics Surgical Cosmetics Apparel Restaurants Pharmaceutical Gaming Chemical Originals Streaming Newspapers Schools Hospitals Museums Stations Magazine Magazines Hotels Hotel Resort Resorts Suites Lodge Markets Stores Advisors Medical Philharmonic Conservatory Quartet Clearing Limited
    """.split()
)
"""Words with which the names of organisations end."""

ORG_HEADS = frozenset(
    "Academy Banco Bank Banque Bureau Chamber Church College Colleges Conservatory Court Department Faculty Hospital House Institute Ministry Museum Office Opera Orchestra School Schools University Society Association Federation Council Foundation Institution Library Confederation Alliance League Centre Center".split()
)
"""Words that `of` joins to what follows: University of Hull."""

PARTICLES = (
    "van",
    "von",
    "der",
    "den",
    "ter",
    "de",
    "del",
    "la",
    "los",
    "bin",
    "binti",
    "al",
    "da",
    "di",
    "dos",
    "du",
)
"""Words in small letters within a surname: van der Berg, de la Cruz."""

SUFFIXES = frozenset("Jr Sr II III IV".split())
"""What follows a surname."""

HONOURS = frozenset("Mr Mrs Ms Miss Dr Prof Professor Sir Dame Lord Lady".split())

COMMON = frozenset(
    """
    A About According After Ahead All Also Although Though Unlike Whereas Unless Among An And Another Any April As At August Because Before Both But
    By CEO CFO COO CTO Chairman Chief Coach December Despite Dr During Each Earlier English Every Executive February For
    Former Formerly Four Friday From Five Founder Governor He Head Her Here His Hours How However I If In Instead It Its
    January July June Last Late Later Like March Many May Meanwhile Minister Miss Monday More Most Mr Mrs Ms My New Next
    No Nobody None Nor Not November Now October Of On Once One Only Or Other Our Over President Prof Professor Reporters
    Reports Saturday Secretary See September Several She Since Six So Some Sources Spokesman Sunday Than That The Their
    Then There These They This Those Three Thursday Through Thus To Today Tomorrow Tuesday Two Under Until
    Vice We Wednesday What When Where Whether Which While Who Why With Yesterday Yet You Your Senior Deputy Interim
    Acting Ten Seven Eight Nine Sir Dame Lord Lady Asked Under Neither Either Even Just Still Too Chipmaker Officer Director
    Engineer Researcher Scientist Manager Editor AGI API App GPU CPU IPO LLM IT PC VR AR HR PR US UK EU UN Internet Striker
    Commissioner Treasurer Chairwoman Chairperson Spokeswoman Spokesperson Midfielder Defender Goalkeeper Startup Analyst
    Assistant Cofounder Counsel Lawyer Investor Billionaire Veteran Manager Coach Founder Captain Democrat Republican
    Remember Meet Introducing Welcome Hiring Joining Leaving Naming Promoting Appointing Replacing Succeeding Poaching Losing Speaking Citing
    Departing Conveniently Departed Recent Latest Key Additional Further Prior Previous Top Notable Multiple
    Chinese American British European Indian Japanese Korean German French Western Eastern Asian Hours
    African Australian Brazilian Canadian Dutch Israeli Italian Malaysian Russian Saudi Singaporean Spanish Swedish Swiss
    Taiwanese Thai Turkish Vietnamese Separately Rumors Rumours Shares Elsewhere Additionally Effective
    Rival Rivals Provost Chancellor Captain Danish Belgian Norwegian Finnish Polish Austrian Greek Portuguese Irish Scottish
    Welsh Mexican Argentine Egyptian Indonesian Filipino Ukrainian Serie Bundesliga Ligue Item Company Directors Sources Exclusive Update KC QC OBE CBE MBE KBE Permanent Current Incumbent Incoming Outgoing Longtime Newly Newest Joint Founding Fellow U.S U.K U.N E.U King Queen Prince Princess Ambassador Marshal General Artificial
    Announces Announced Appoints Appointed Becomes Became Departs Departure Exits Fires Fired Hires Hired Joins Joined Leaves Named Ousted Promotes Promoted Quits Replaces Resigns Resignation Resigned Retires Retirement Returns Sacked Steps Succeeds Taps Poaches Swoops Hits Adds Loses Signs Says Lands Nabs Snags
    Presidents GM SVP EVP Officials Executives Insiders Analysts Investors Shareholders Lawyers Aides Colleagues Employees Workers Students Police Authorities Regulators Prosecutors Lawmakers Trustees Bosses Famer
    Afghan Albanian Algerian Angolan Armenian Bangladeshi Belarusian Bolivian Bosnian Botswanan Bulgarian Burmese Cambodian Cameroonian Catalan Chilean Colombian Congolese Croatian Cuban Cypriot Czech Ecuadorian Estonian Ethiopian Georgian Ghanaian Guatemalan Haitian Hungarian Icelandic Iranian Iraqi Jamaican Jordanian Kazakh Kenyan Kuwaiti Laotian Latvian Lebanese Liberian Libyan Lithuanian Malagasy Malian Maltese Mongolian Moroccan Mozambican Namibian Nepalese Nepali Nicaraguan Nigerian Pakistani Palestinian Panamanian Paraguayan Peruvian Qatari Romanian Rwandan Senegalese Serbian Slovak Slovenian Somali Sudanese Syrian Tanzanian Togolese Tunisian Ugandan Uruguayan Uzbek Venezuelan Yemeni Zambian Zimbabwean Emirati Latin Nordic Scandinavian Californian Texan Muslim Jewish Catholic
    """.split()
)
"""Words written with a capital that begin no name: of sentences, days, months, posts, peoples."""

CALLED_SO = frozenset("United Times Post Journal Globe Tribune Guardian Herald Chronicle Observer".split())
"""Last words that alone stand for the whole: United, the Times."""

GROUNDS = frozenset("Yards Park Stadium Arena Road Street Square Avenue Bridge".split())
"""Last words of places to play in, which no one joins as a house."""

NAMELESS = frozenset(
    "COVID CDER Board SAR HC FX ETF NPO ECF QB GA AD WR VC AI AGI AR CEO CFO CTO COO ESG EV EVs GPU HR IC ICs IPO IT LLM LLMs ML NLP PR RL R&D UI UX VR".split()
)
"""Fields of work, posts and things in capitals, which name no house alone: 'Microsoft's AI chief'."""

DEPARTMENTS = frozenset(
    "Finance Trade Prime Foreign Defense Defence Interior Justice Health Education Energy Operating Financial Product".split()
)
"""Words before a post that are part of it: 'Finance Minister' works for no company called Finance."""
