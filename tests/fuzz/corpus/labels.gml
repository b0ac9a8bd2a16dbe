Creator "igraph version 0.10"
# made by hand
graph [ directed 1
node [ id 0 label "Anna &#38; Co" name "a" age 41 code "007" graphics [ x 1.5 y -2 fill "#ff0000" ] ]
node [ id 1 label "B&#233;la" tag "a" tag "b" at [ town "x" ] isGroup 1 ]
edge [ source 0 target 1 weight 2.5 relation "funds" directed 0 ] ]
