Console.Error.WriteLine("relgraph");
return 0;
