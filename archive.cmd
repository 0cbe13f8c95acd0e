@echo off
rem Runs the program: the native one where "dotnet publish -c Release" has made it, else by the .NET SDK.
if exist "%~dp0artifacts\archive\archive.exe" (
  "%~dp0artifacts\archive\archive.exe" %*
) else (
  dotnet run -c Release --project "%~dp0Archive.csproj" -- %*
)
exit /b %errorlevel%
